import type { AuditShape, DeliveryShape, DeliveryState } from "../../server/shapes/delivery.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import type { Tone } from "../../ui/badge.tsx";
import type { IconName } from "../../ui/icon.tsx";
import type { WordKey } from "../../words/language.tsx";

/** One thing that happened. `values` fill the sentence; amounts and days in it are still raw. */
export interface TimelineEntry {
  key: string;
  at: string;
  word: WordKey;
  icon: IconName;
  tone: Tone;
  values: Record<string, string>;
  amountMinor?: number;
  because?: string;
  detail?: string;
  by?: string;
}

type Look = Pick<TimelineEntry, "word" | "icon" | "tone">;

const created: Look = { word: "line.created", icon: "plus", tone: "plain" };

const audits: Record<string, Look> = {
  create: created,
  edit: { word: "line.edited", icon: "edit", tone: "plain" },
  annotate: { word: "line.edited", icon: "edit", tone: "plain" },
  issue: { word: "line.issued", icon: "check", tone: "accent" },
  send: { word: "line.sentByHand", icon: "send", tone: "accent" },
  "mark-sent": { word: "line.markedSent", icon: "mail", tone: "plain" },
  hold: { word: "line.held", icon: "pause", tone: "warn" },
  release: { word: "line.released", icon: "play", tone: "plain" },
  pay: { word: "line.paid", icon: "coin", tone: "good" },
  block: { word: "line.blocked", icon: "pause", tone: "warn" },
  unblock: { word: "line.unblocked", icon: "play", tone: "plain" },
  revert: { word: "line.reverted", icon: "undo", tone: "plain" },
  void: { word: "line.voided", icon: "ban", tone: "plain" },
  "write-off": { word: "line.writtenOff", icon: "ban", tone: "plain" },
};

const events: Record<string, Look> = {
  delivery: { word: "line.delivered", icon: "check", tone: "good" },
  bounce: { word: "line.bounced", icon: "error", tone: "bad" },
  "soft-bounce": { word: "line.softBounced", icon: "warning", tone: "warn" },
  complaint: { word: "line.complained", icon: "warning", tone: "bad" },
  delay: { word: "line.delayed", icon: "clock", tone: "warn" },
  reject: { word: "line.rejected", icon: "error", tone: "bad" },
};

const states: Partial<Record<DeliveryState, Look>> = {
  pending: { word: "line.waiting", icon: "clock", tone: "accent" },
  held: { word: "line.waitingHeld", icon: "pause", tone: "warn" },
  cancelled: { word: "line.cancelled", icon: "ban", tone: "plain" },
  failed: { word: "line.failed", icon: "error", tone: "bad" },
  rejected: { word: "line.rejected", icon: "error", tone: "bad" },
  unknown: { word: "line.uncertain", icon: "warning", tone: "warn" },
  unconfirmed: { word: "line.uncertain", icon: "warning", tone: "warn" },
};

const unknownAction: Look = { word: "line.other", icon: "edit", tone: "plain" };

/** Everything that happened to an invoice, the newest first. */
export function timelineEntries(invoice: Pick<InvoiceShape, "viewedAt" | "createdAt">, deliveries: readonly DeliveryShape[], audit: readonly AuditShape[]): TimelineEntry[] {
  const isCreationTold = audit.some(({ action }) => action === "create") || !invoice.createdAt;
  const entries = [
    ...(isCreationTold ? [] : [{ key: "created", at: invoice.createdAt ?? "", ...created, values: {} }]),
    ...audit.map(auditEntry),
    ...deliveries.flatMap(deliveryEntries),
    ...(invoice.viewedAt ? [{ key: "viewed", at: invoice.viewedAt, word: "line.viewed", icon: "eye", tone: "good", values: {} } satisfies TimelineEntry] : []),
  ];
  return entries.map((entry, n) => ({ entry, n })).sort((a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at) || b.n - a.n).map(({ entry }) => entry);
}

function auditEntry({ at, by, action, facts = {} }: AuditShape, n: number): TimelineEntry {
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  return {
    key: `audit ${n}`, at, ...(audits[action] ?? unknownAction), values: { number: text("number"), action: action.replaceAll("-", " ") },
    ...(typeof facts.amountMinor === "number" && { amountMinor: facts.amountMinor }),
    ...(text("reason") && { because: text("reason") }),
    ...(by.includes("@") && { by }),
  };
}

function deliveryEntries(delivery: DeliveryShape): TimelineEntry[] {
  const { id, to, handedOverAt, state, because, sendNotBefore } = delivery;
  const values = { to: to.join(", "), dueAt: sendNotBefore ?? "" };
  const handed: TimelineEntry[] = handedOverAt ? [{ key: `${id} handed`, at: handedOverAt, word: delivery.kind === "reply" ? "line.replied" : "line.mailed", icon: "mail", tone: "accent", values, ...(delivery.subject && { detail: delivery.subject }) }] : [];
  const told = delivery.events.flatMap((event, n): TimelineEntry[] => {
    const look = events[event.type];
    return look ? [{ key: `${id} ${n}`, at: event.at, ...look, values: { to: event.recipient }, ...(event.detail && { detail: event.detail }) }] : [];
  });
  const look = states[state];
  const since = delivery.createdAt ?? sendNotBefore;
  const isTold = told.some((entry) => entry.word === look?.word);
  const standing: TimelineEntry[] = look && since && !isTold ? [{ key: `${id} state`, at: handedOverAt ?? since, ...look, values, ...(because && { because }) }] : [];
  return [...handed, ...told, ...standing];
}
