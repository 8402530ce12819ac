import type { Instant } from "./days.ts";
import type { Delivery, DeliveryEvent, DeliveryState, FeedbackType } from "./delivery.ts";

/** Events of one delivery that are kept; more are counted into the last state only. */
const MAX_EVENTS = 40;

/** States only rise, so that any order and any repetition of the same events ends in the same state (I7). */
const RANK: Partial<Record<DeliveryState, number>> = {
  handing: 2, unconfirmed: 3, accepted: 4, delayed: 5, unknown: 6, rejected: 7, delivered: 8, bounced: 9, complained: 10,
};

const STATE_OF: Record<FeedbackType, DeliveryState | null> = {
  send: "accepted",
  delay: "delayed",
  reject: "rejected",
  delivery: "delivered",
  bounce: "bounced",
  complaint: "complained",
  "soft-bounce": null,
};

const FINAL: DeliveryState[] = ["delivered", "bounced", "complained", "rejected", "unknown"];

/** Joins one event of the mail service into its delivery; the same event twice, or one about a mail that never left, changes nothing. */
export function joined(delivery: Delivery, event: DeliveryEvent): Delivery {
  const known = delivery.events.some((e) => e.type === event.type && e.recipient === event.recipient && e.at === event.at);
  if (known || !delivery.handedOverAt) return delivery;
  const to = STATE_OF[event.type];
  const rises = to !== null && (RANK[to] ?? 0) > (RANK[delivery.state] ?? 99);
  if (event.type === "send" && !rises) return delivery;
  const events = [...delivery.events, event].slice(-MAX_EVENTS);
  const state = rises ? to : delivery.state;
  return { ...delivery, events, state, acceptedAt: delivery.acceptedAt ?? event.at, dueAt: FINAL.includes(state) ? null : delivery.dueAt };
}

/** Whether a person should read it: it becomes a message in the thread. */
export const isNews = (type: FeedbackType): boolean => type === "bounce" || type === "soft-bounce" || type === "complaint" || type === "reject";

/** The state of each recipient by the events about it: what the worst of them is, the delivery shows (R5). */
export function recipientStates(delivery: Pick<Delivery, "to" | "events" | "acceptedAt">): { address: string; state: DeliveryState; at: Instant | null; detail: string | null }[] {
  return delivery.to.map((address) => {
    const mine = delivery.events.filter(({ recipient }) => recipient === address.toLowerCase()).map((event) => ({ event, state: STATE_OF[event.type] }));
    const worst = mine.filter(({ state }) => state !== null).toSorted((a, b) => (RANK[b.state!] ?? 0) - (RANK[a.state!] ?? 0))[0];
    return { address, state: worst?.state ?? (delivery.acceptedAt ? "accepted" : "pending"), at: worst?.event.at ?? null, detail: worst?.event.detail ?? null };
  });
}
