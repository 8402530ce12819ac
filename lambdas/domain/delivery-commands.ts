import type { Instant } from "./days.ts";
import type { Delivery, DeliveryState } from "./delivery.ts";
import type { Cancelled } from "./invoice.ts";
import { refusal } from "./refusal.ts";

export const AlreadyBeingSent = refusal<{ deliveryId: string; state: DeliveryState }>("conflict", "already-being-sent");

/** The mail server may have the message: from here on a command can only leave a note (decisions 2). */
const OUT_OF_HAND: DeliveryState[] = ["handing", "unconfirmed"];
const WAITING: DeliveryState[] = ["pending", "held"];

/** Reasons that end a delivery; any other, a block or the clerk's hold, only sets it aside (decisions 3). */
const ENDS: readonly Cancelled[] = ["sent-by-hand", "marked-as-sent", "voided", "paid", "credited", "reverted", "auto-send-off", "written-off", "decided"];

/** Whether a reason ends a delivery for good. */
export const isEnd = (because: string | null): boolean => (ENDS as readonly (string | null)[]).includes(because);

export const isOutOfHand = (delivery: Delivery): boolean => OUT_OF_HAND.includes(delivery.state);
export const isWaiting = (delivery: Delivery): boolean => WAITING.includes(delivery.state);

/** Whether it brings the document itself: what happens to the document decides about it. Receipts and answers go out all the same. */
export const bringsDocument = ({ kind }: Pick<Delivery, "kind">): boolean => kind === "invoice" || kind === "estimate" || kind === "credit-note";

/** Ends a waiting delivery for a reason; one that is being handed over keeps the reason as its stop. */
export function stopDelivery(delivery: Delivery, because: string): Delivery {
  if (isWaiting(delivery)) return { ...delivery, state: "cancelled", because, dueAt: null };
  return OUT_OF_HAND.includes(delivery.state) ? { ...delivery, stop: because } : delivery;
}

/** Sets a waiting delivery aside; a block or the clerk's hold loses nothing (decisions 3). */
export function holdDelivery(delivery: Delivery, because: string): Delivery {
  if (delivery.state === "pending") return { ...delivery, state: "held", because, dueAt: null };
  return isOutOfHand(delivery) ? { ...delivery, stop: delivery.stop ?? because } : delivery;
}

/** Puts a held delivery back, not before it may leave and not before now; what ended it stays. */
export function releaseDelivery(delivery: Delivery, now: Instant): Delivery {
  if (delivery.state !== "held") return isOutOfHand(delivery) && !isEnd(delivery.stop) ? { ...delivery, stop: null } : delivery;
  const sendNotBefore = delivery.sendNotBefore > now ? delivery.sendNotBefore : now;
  return { ...delivery, state: "pending", because: null, sendNotBefore, dueAt: sendNotBefore };
}

/** Notes that the document changed, so that a message made from the old one cannot be handed over. */
export const reviseDelivery = (delivery: Delivery): Delivery =>
  isWaiting(delivery) || OUT_OF_HAND.includes(delivery.state) ? { ...delivery, rev: delivery.rev + 1 } : delivery;

/** Sends a waiting delivery at once by a person's hand; refuses one that may already be with the mail server. */
export function hurryDelivery(delivery: Delivery, now: Instant): Delivery {
  if (OUT_OF_HAND.includes(delivery.state)) throw new AlreadyBeingSent({ deliveryId: delivery.deliveryId, state: delivery.state });
  return { ...delivery, state: "pending", trigger: "manual", because: null, stop: null, attempts: 0, sendNotBefore: now, dueAt: now };
}

/** Whether a person's send may use this row again: nothing of it can have reached anybody. */
export const isReusable = (delivery: Delivery): boolean => isWaiting(delivery) || delivery.state === "cancelled" || delivery.state === "failed";
