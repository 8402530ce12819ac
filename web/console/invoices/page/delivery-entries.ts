import type { DeliveryShape, DeliveryState } from "../../server/shapes/delivery.ts";
import type { EntryLook, TimelineEntry } from "./timeline-entries.ts";

const events: Record<string, EntryLook> = {
  delivery: { word: "line.delivered", icon: "check", tone: "good" },
  bounce: { word: "line.bounced", icon: "error", tone: "bad" },
  "soft-bounce": { word: "line.softBounced", icon: "warning", tone: "warn" },
  complaint: { word: "line.complained", icon: "warning", tone: "bad" },
  delay: { word: "line.delayed", icon: "clock", tone: "warn" },
  reject: { word: "line.rejected", icon: "error", tone: "bad" },
};

const states: Partial<Record<DeliveryState, EntryLook>> = {
  pending: { word: "line.waiting", icon: "clock", tone: "accent" },
  held: { word: "line.waitingHeld", icon: "pause", tone: "warn" },
  cancelled: { word: "line.cancelled", icon: "ban", tone: "plain" },
  failed: { word: "line.failed", icon: "error", tone: "bad" },
  rejected: { word: "line.rejected", icon: "error", tone: "bad" },
  unknown: { word: "line.uncertain", icon: "warning", tone: "warn" },
  unconfirmed: { word: "line.uncertain", icon: "warning", tone: "warn" },
};

const letterWaiting: EntryLook = { word: "line.letterWaiting", icon: "clock", tone: "accent" };
const letterPrinted: EntryLook = { word: "line.letterPrinted", icon: "letter", tone: "plain" };
const letterPosted: EntryLook = { word: "line.letterPosted", icon: "letter", tone: "good" };

/** What a message brings; every other one brings the document itself. */
const contents: Record<string, string> = { "payment-receipt": "receipt", refund: "refund", "thank-you": "thanks", statement: "statement", reply: "reply" };

/** The life of one message: handed over, what the other side said, and where it stands. */
export function deliveryEntries(delivery: DeliveryShape): TimelineEntry[] {
  const { id, to, channel, handedOverAt, because, detail, sendNotBefore, aboutId } = delivery;
  const about: Pick<TimelineEntry, "link"> = aboutId?.startsWith("pay_") ? { link: { to: `/payments/${aboutId}`, word: "line.toPayment" } } : {};
  const values = { to: to.join(", "), dueAt: sendNotBefore ?? "", channel, what: contents[delivery.kind] ?? "document" };
  const told = delivery.events.flatMap((event, n): TimelineEntry[] => {
    const look = events[event.type];
    return look ? [{ key: `${id} ${n}`, at: event.at, ...look, values: { ...values, to: event.recipient }, ...(event.detail && { detail: event.detail }) }] : [];
  });
  const look = standingLook(delivery);
  const since = handedOverAt ?? delivery.createdAt ?? sendNotBefore;
  const isTold = told.some((entry) => entry.word === look?.word);
  const standing: TimelineEntry[] = look && since && !isTold
    ? [{ key: `${id} state`, at: since, ...look, values, ...about, ...(because && { because }), ...(detail && { detail }), ...settling(delivery) }]
    : [];
  return [...handed(delivery, { values, ...about }), ...told, ...standing];
}

const standingLook = ({ channel, state }: DeliveryShape): EntryLook | undefined => (channel === "letter" && state === "pending" ? letterWaiting : states[state]);

/** Out of the house: a mail or text is handed over; a letter is printed first and then posted. */
function handed(delivery: DeliveryShape, facts: Pick<TimelineEntry, "values" | "link">): TimelineEntry[] {
  const { id, channel, kind, handedOverAt, acceptedAt, subject, recipients = [] } = delivery;
  if (!handedOverAt) return [];
  if (channel === "letter") {
    const printed: TimelineEntry = { key: `${id} printed`, at: handedOverAt, ...letterPrinted, ...facts };
    return delivery.state === "accepted" ? [printed, { key: `${id} posted`, at: acceptedAt ?? handedOverAt, ...letterPosted, ...facts }] : [printed];
  }
  return [{
    key: `${id} handed`, at: handedOverAt, word: kind === "reply" ? "line.replied" : "line.mailed", icon: channel === "sms" ? "text" : "mail", tone: "accent", ...facts,
    ...(subject && { detail: subject }), ...(recipients.length > 1 && { recipients }),
  }];
}

/** What nobody knows, or what failed, a person can settle once. */
function settling({ id, state, settledBy }: DeliveryShape): Pick<TimelineEntry, "settle"> {
  const isOpen = !settledBy && (state === "unknown" || state === "failed");
  return isOpen ? { settle: { deliveryId: id, canConfirm: state === "unknown" } } : {};
}
