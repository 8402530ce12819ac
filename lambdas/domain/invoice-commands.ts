import type { Instant } from "./days.ts";
import type { Delivery } from "./delivery.ts";
import { AlreadyBeingSent, bringsDocument, holdDelivery, isEnd, isOutOfHand, isWaiting, releaseDelivery, reviseDelivery, stopDelivery } from "./delivery-commands.ts";
import { documentKindOf } from "./document-kind.ts";
import { balanceOf, type AutoSend, type Block, type Cancelled, type Decision, type InvoiceHead } from "./invoice.ts";
import { paid } from "./payment.ts";

/** An invoice and its deliveries: what a command changes together. */
export interface Standing {
  head: InvoiceHead;
  deliveries: Delivery[];
}

/** Deliveries as a command leaves them, and the head's summary of the first one. */
function withDeliveries(head: InvoiceHead, deliveries: Delivery[], change: (delivery: Delivery) => Delivery): Standing {
  const changed = deliveries.map((delivery) => (bringsDocument(delivery) ? change(delivery) : delivery));
  return { head: { ...head, autoSend: summary(head.autoSend, changed) }, deliveries: changed };
}

/** What the head says of the first delivery. */
export function summary(known: AutoSend | null, deliveries: Delivery[]): AutoSend | null {
  const first = deliveries.find((delivery) => delivery.slot === "first");
  if (!known || !first) return known;
  if (first.trigger === "manual") return { dueAt: known.dueAt, state: "cancelled", cancelledBecause: "sent-by-hand" };
  if (first.state === "pending" || first.state === "held") return { dueAt: first.sendNotBefore, state: first.state };
  if (isOutOfHand(first)) return { dueAt: known.dueAt, state: first.stop && !isEnd(first.stop) ? "held" : "pending" };
  if (first.state === "cancelled") return { dueAt: known.dueAt, state: "cancelled", cancelledBecause: first.because as Cancelled };
  if (first.state === "failed") return { dueAt: known.dueAt, state: "failed" };
  return { dueAt: known.dueAt, state: "sent" };
}

const stopped = (head: InvoiceHead, deliveries: Delivery[], because: Cancelled): Standing => withDeliveries(head, deliveries, (d) => stopDelivery(d, because));

/** Counts as handed over by other means; no mail goes out by itself any more (003-32). */
export const markedSent = ({ head, deliveries }: Standing, now: Instant): Standing => stopped({ ...head, sentAt: now }, deliveries, "marked-as-sent");

/** The automatic mail of this one document is switched off. */
export const autoSendOff = ({ head, deliveries }: Standing): Standing =>
  withDeliveries(head, deliveries, (d) => (d.slot === "first" && d.trigger === "auto" ? stopDelivery(d, "auto-send-off") : d));

/** Void: the number stays, what an invoice owed is credited, nothing goes out (I20). */
export function voided({ head, deliveries }: Standing): Standing {
  const owedMinor = documentKindOf(head.invoiceId) === "invoice" ? balanceOf(head) : 0;
  return stopped({ ...head, phase: "voided", creditedMinor: head.creditedMinor + owedMinor }, deliveries, "voided");
}

/** Given up: what is owed is credited, nothing goes out. */
export const writtenOff = ({ head, deliveries }: Standing): Standing =>
  stopped({ ...head, phase: "written-off", creditedMinor: head.creditedMinor + balanceOf(head) }, deliveries, "written-off");

/** Back to a draft that keeps its number (decisions 18). */
export function reverted({ head, deliveries }: Standing): Standing {
  const back = stopped(head, deliveries, "reverted");
  return { ...back, head: { ...back.head, phase: "draft", issuedAt: null, autoSend: null } };
}

/** Sets the automatic mail aside until it is released. */
export const held = ({ head, deliveries }: Standing): Standing => withDeliveries(head, deliveries, (d) => (d.slot === "first" ? holdDelivery(d, "on-hold") : d));

/** Lets the automatic mail go again, not before its time. */
export const released = ({ head, deliveries }: Standing, now: Instant): Standing =>
  withDeliveries(head, deliveries, (d) => (d.slot === "first" ? releaseDelivery(d, now) : d));

/** A block holds everything that waits and loses nothing (decisions 3). One block per reason. */
export function blocked({ head, deliveries }: Standing, block: Block): Standing {
  const blocks = [...head.blocks.filter((b) => b.reason !== block.reason), block];
  return withDeliveries({ ...head, blocks }, deliveries, (d) => holdDelivery(d, block.reason));
}

/** Lifts one block, or all; what the blocks held goes on once none is left. A clerk's own hold stays. */
export function unblocked({ head, deliveries }: Standing, reason: Block["reason"] | null, now: Instant): Standing {
  const blocks = reason ? head.blocks.filter((b) => b.reason !== reason) : [];
  const free = (d: Delivery): Delivery => (blocks.length === 0 && d.because !== "on-hold" && d.stop !== "on-hold" ? releaseDelivery(d, now) : d);
  return withDeliveries({ ...head, blocks }, deliveries, free);
}

/** A payment: in full it cancels what waits, in part the rest is still asked for (cross-seed rule 7). */
export function withPayment({ head, deliveries }: Standing, amountMinor: number, currency: string): Standing {
  const after = paid(head, amountMinor, currency);
  return balanceOf(after) <= 0 ? stopped(after, deliveries, "paid") : { head: after, deliveries };
}

/** A credit note lowers what is owed; what is credited in full is asked for no more. */
export function credited({ head, deliveries }: Standing, amountMinor: number): Standing {
  const after: InvoiceHead = { ...head, creditedMinor: head.creditedMinor + amountMinor };
  return balanceOf(after) <= 0 ? stopped(after, deliveries, "credited") : { head: after, deliveries };
}

/** A refund raises what is owed again (I13). */
export const refunded = ({ head, deliveries }: Standing, amountMinor: number): Standing => ({ head: { ...head, refundedMinor: head.refundedMinor + amountMinor }, deliveries });

/** The customer said yes or no to an estimate: its mail, if it still waited, has nothing to ask any more. */
export const decided = ({ head, deliveries }: Standing, decision: Decision): Standing => stopped({ ...head, decision }, deliveries, "decided");

/** The content changed: what waits will be made from the new one, and goes to the customer whose invoice it is now. */
export const revised = ({ head, deliveries }: Standing): Standing =>
  withDeliveries({ ...head, rev: head.rev + 1 }, deliveries, (d) => {
    const moved = isWaiting(d) && d.customerId !== head.customerId ? { customerId: head.customerId, to: [] } : {};
    return { ...reviseDelivery(d), ...moved };
  });

/** Refuses to change what a customer may have in hand already: the mail is with the mail server, or nobody knows. */
export function mustNotHaveLeft(deliveries: Delivery[]): void {
  const left = deliveries.find((d) => bringsDocument(d) && (isOutOfHand(d) || d.state === "unknown"));
  if (left) throw new AlreadyBeingSent({ deliveryId: left.deliveryId, state: left.state });
}
