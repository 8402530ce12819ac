import type { Delivery } from "./delivery.ts";

/** Where a person finds deliveries that need a hand or wait for one; those that go their way stand on none. */
export type Shelf = "letters-waiting" | "letters-printed" | "letters-posted" | "set-aside" | "uncertain" | "undeliverable";

/** Replies of courtesy: where there is no address they are simply left out, and nobody is asked. */
export const isCourtesy = ({ kind }: Pick<Delivery, "kind">): boolean => kind === "payment-receipt" || kind === "refund" || kind === "thank-you" || kind === "email-change-notice";

/** The shelf of a delivery; null for most. A document's first mail that waits for its moment, or is held, is found by its document. */
export function shelfOf(delivery: Delivery): Shelf | null {
  const { state, channel, slot, attempts } = delivery;
  if (state === "bounced" || state === "complained" || state === "rejected") return "undeliverable";
  if (state === "unknown" || state === "failed") return delivery.settledBy ? null : "uncertain";
  if (channel === "letter") return state === "pending" && delivery.dueAt === null ? "letters-waiting" : state === "handing" ? "letters-printed" : state === "accepted" ? "letters-posted" : null;
  if (state === "pending") return attempts > 0 || channel === "sms" ? "set-aside" : null;
  return state === "held" && slot !== "first" ? "set-aside" : null;
}
