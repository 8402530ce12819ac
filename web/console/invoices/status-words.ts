import type { BlockReason, InvoiceStatus } from "../server/shapes/invoice.ts";
import type { Tone } from "../ui/badge.tsx";
import type { WordKey } from "../words/language.tsx";

interface Look {
  word: WordKey;
  tone: Tone;
}

/** How each status reads. */
export const statusLooks: Record<InvoiceStatus, Look> = {
  draft: { word: "status.draft", tone: "plain" },
  "not-sent": { word: "status.notSent", tone: "warn" },
  sent: { word: "status.sent", tone: "accent" },
  viewed: { word: "status.viewed", tone: "accent" },
  "past-due": { word: "status.pastDue", tone: "bad" },
  pending: { word: "status.pending", tone: "accent" },
  paid: { word: "status.paid", tone: "good" },
  voided: { word: "status.voided", tone: "plain" },
  "written-off": { word: "status.writtenOff", tone: "plain" },
  accepted: { word: "status.accepted", tone: "good" },
  declined: { word: "status.declined", tone: "plain" },
  expired: { word: "status.expired", tone: "warn" },
  converted: { word: "status.converted", tone: "good" },
};

/** Why a document is set aside. */
export const blockWords: Record<BlockReason, WordKey> = {
  "payment-plan-requested": "block.planRequested",
  "payment-plan-active": "block.planActive",
  question: "block.question",
  dispute: "block.dispute",
  paused: "block.paused",
  undeliverable: "block.undeliverable",
  "below-minimum": "block.belowMinimum",
};
