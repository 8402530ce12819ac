import { later, type Instant } from "./days.ts";
import type { Delivery } from "./delivery.ts";
import { isEnd } from "./delivery-commands.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";

/** Silence of the mail service after which a hand-over without an answer counts as unknown (reliability R5). */
export const ANSWER_WITHIN_MS = 60 * 60_000;
/** News of an accepted mail is awaited this long (I6). */
export const NEWS_WITHIN_MS = 72 * 3_600_000;
/** A server that cannot take the mail now is tried again this often. */
export const MAX_ATTEMPTS = 6;

export type HandOver = { do: "go" } | { do: "wait"; until: Instant } | { do: "drop"; because: string } | { do: "nothing" };

/** Whether a delivery may be handed over now. `trustedNow` is the earlier of the worker's clock and a witness (R2). */
export function mayHandOver(head: InvoiceHead, delivery: Delivery, trustedNow: Instant): HandOver {
  if (delivery.state !== "pending") return { do: "nothing" };
  if (delivery.sendNotBefore > trustedNow) return { do: "wait", until: delivery.sendNotBefore };
  if (head.phase !== "issued") return { do: "drop", because: head.phase === "draft" ? "reverted" : head.phase };
  if (delivery.trigger === "auto" && delivery.slot === "first" && head.sentAt) return { do: "drop", because: "marked-as-sent" };
  if (delivery.trigger === "auto" && balanceOf(head) <= 0) return { do: "drop", because: "paid" };
  return { do: "go" };
}

/** The row at the moment of hand-over: after this is committed the mail is sent or its fate is unknown. */
export const handedOver = (delivery: Delivery, now: Instant): Delivery => ({
  ...delivery,
  state: "handing",
  attempts: delivery.attempts + 1,
  handedOverAt: now,
  dueAt: later(now, ANSWER_WITHIN_MS),
});

export type Answer =
  | { is: "accepted"; messageId: string }
  | { is: "refused"; because: string; detail: string }
  | { is: "later"; because: string; detail: string }
  | { is: "unconfirmed"; detail: string };

/** The row after the mail server's answer. Only a definite refusal without a stop leads back to pending (decisions 2). */
export function answered(delivery: Delivery, answer: Answer, now: Instant): Delivery {
  if (delivery.state !== "handing" && delivery.state !== "unconfirmed") return overtaken(delivery, answer);
  switch (answer.is) {
    case "accepted":
      return { ...delivery, state: "accepted", messageId: answer.messageId, acceptedAt: now };
    case "unconfirmed":
      return { ...delivery, state: "unconfirmed", because: answer.detail };
    case "refused":
      return { ...delivery, state: "failed", because: answer.because, dueAt: null };
    case "later":
      return tryLater(delivery, answer.because, now);
  }
}

/** An event of the mail service was faster than its answer: only the message's id is still to be noted. */
const overtaken = (delivery: Delivery, answer: Answer): Delivery =>
  answer.is === "accepted" && !delivery.messageId ? { ...delivery, messageId: answer.messageId } : delivery;

function tryLater(delivery: Delivery, because: string, now: Instant): Delivery {
  if (isEnd(delivery.stop)) return { ...delivery, state: "cancelled", because: delivery.stop, dueAt: null };
  if (delivery.attempts >= MAX_ATTEMPTS) return { ...delivery, state: "failed", because, dueAt: null };
  const again = later(now, 60_000 * 2 ** delivery.attempts);
  if (delivery.stop) return { ...delivery, state: "held", because: delivery.stop, stop: null, sendNotBefore: again, dueAt: null };
  return { ...delivery, state: "pending", because, sendNotBefore: again, dueAt: again };
}

/** What a passed deadline means: silence after a hand-over becomes unknown, an accepted mail waits for news once more. */
export function settled(delivery: Delivery, now: Instant): Delivery {
  if (!delivery.dueAt || delivery.dueAt > now || delivery.state === "pending") return delivery;
  if (delivery.state === "handing" || delivery.state === "unconfirmed") return { ...delivery, state: "unknown", because: "no-answer", dueAt: null };
  if (delivery.state !== "accepted" && delivery.state !== "delayed") return { ...delivery, dueAt: null };
  const until = later(delivery.acceptedAt ?? now, NEWS_WITHIN_MS);
  return until > now ? { ...delivery, dueAt: until } : { ...delivery, state: "unknown", because: "no-news", dueAt: null };
}
