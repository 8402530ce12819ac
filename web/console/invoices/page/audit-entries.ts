import { placeOf } from "../../paths.ts";
import type { AuditShape } from "../../server/shapes/delivery.ts";
import type { EntryLook, TimelineEntry } from "./timeline-entries.ts";

export const created: EntryLook = { word: "line.created", icon: "plus", tone: "plain" };

const looks: Record<string, EntryLook> = {
  create: created,
  edit: { word: "line.edited", icon: "edit", tone: "plain" },
  annotate: { word: "line.edited", icon: "edit", tone: "plain" },
  issue: { word: "line.issued", icon: "check", tone: "accent" },
  send: { word: "line.sentByHand", icon: "send", tone: "accent" },
  "mark-sent": { word: "line.markedSent", icon: "mail", tone: "plain" },
  hold: { word: "line.held", icon: "pause", tone: "warn" },
  release: { word: "line.released", icon: "play", tone: "plain" },
  pay: { word: "line.paid", icon: "coin", tone: "good" },
  refund: { word: "line.refunded", icon: "undo", tone: "warn" },
  credit: { word: "line.credited", icon: "credit", tone: "good" },
  accept: { word: "line.accepted", icon: "check", tone: "good" },
  decline: { word: "line.declined", icon: "close", tone: "plain" },
  convert: { word: "line.converted", icon: "invoices", tone: "good" },
  block: { word: "line.blocked", icon: "pause", tone: "warn" },
  unblock: { word: "line.unblocked", icon: "play", tone: "plain" },
  revert: { word: "line.reverted", icon: "undo", tone: "plain" },
  void: { word: "line.voided", icon: "ban", tone: "plain" },
  "write-off": { word: "line.writtenOff", icon: "ban", tone: "plain" },
  "confirm-delivery": { word: "line.confirmed", icon: "check", tone: "good" },
  "resend-delivery": { word: "line.resent", icon: "send", tone: "accent" },
};

const unknownAction: EntryLook = { word: "line.other", icon: "edit", tone: "plain" };
const paymentVoided: EntryLook = { word: "line.paymentVoided", icon: "ban", tone: "warn" };
const creditTaken: EntryLook = { word: "line.creditTaken", icon: "ban", tone: "warn" };

type Facts = NonNullable<AuditShape["facts"]>;

/** A payment or a credit note that was taken back is told by the same words as the document itself. */
function lookOf(action: string, facts: Facts): EntryLook {
  if (action === "void" && facts.paymentId) return paymentVoided;
  if (action === "credit" && Number(facts.amountMinor) < 0) return creditTaken;
  return looks[action] ?? unknownAction;
}

function linkOf(facts: Facts): Pick<TimelineEntry, "link"> {
  if (typeof facts.paymentId === "string") return { link: { to: `/payments/${facts.paymentId}`, word: "line.toPayment" } };
  if (typeof facts.creditNoteId === "string") return { link: { to: placeOf(facts.creditNoteId), word: "line.toCreditNote" } };
  return typeof facts.invoiceId === "string" ? { link: { to: placeOf(facts.invoiceId), word: "line.toInvoice" } } : {};
}

/** What a person did to the document. */
export function auditEntry({ at, by, action, facts = {} }: AuditShape, n: number): TimelineEntry {
  const text = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  const who = text("name") || (by.includes("@") ? by : "");
  return {
    key: `audit ${n}`, at, ...lookOf(action, facts), values: { number: text("number"), action: action.replaceAll("-", " ") }, ...linkOf(facts),
    ...(typeof facts.amountMinor === "number" && { amountMinor: Math.abs(facts.amountMinor) }),
    ...(text("reason") && { because: text("reason") }),
    ...(text("note") && { detail: text("note") }),
    ...(who && { by: who }),
  };
}
