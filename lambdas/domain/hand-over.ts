import { later, type Instant } from "./days.ts";
import type { Delivery, DeliveryState } from "./delivery.ts";
import { bringsDocument, isEnd } from "./delivery-commands.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";

/** Silence of the mail service after which a hand-over without an answer counts as unknown (reliability R5). */
export const ANSWER_WITHIN_MS = 60 * 60_000;
/** News of a mail mostly comes within this time, so that its deadline need not be written. */
export const NEWS_MOSTLY_WITHIN_MS = 60_000;
/** News of an accepted mail is awaited this long (I6). */
export const NEWS_WITHIN_MS = 72 * 3_600_000;
/** A server that cannot take the mail now is tried again this often. */
export const MAX_ATTEMPTS = 6;

export type HandOver = { do: "go" } | { do: "wait"; until: Instant } | { do: "drop"; because: string } | { do: "nothing" };

/** Whether a delivery may be handed over now. `trustedNow` is the earlier of the worker's clock and a witness (R2). */
export function mayHandOver(head: InvoiceHead | null, delivery: Delivery, trustedNow: Instant): HandOver {
  if (delivery.state !== "pending") return { do: "nothing" };
  if (delivery.sendNotBefore > trustedNow) return { do: "wait", until: delivery.sendNotBefore };
  if (!head || !bringsDocument(delivery)) return { do: "go" };
  if (head.phase !== "issued") return { do: "drop", because: head.phase === "draft" ? "reverted" : head.phase };
  if (delivery.trigger === "auto" && delivery.slot === "first" && head.sentAt) return { do: "drop", because: "marked-as-sent" };
  if (delivery.trigger === "auto" && delivery.kind === "invoice" && balanceOf(head) <= 0) return { do: "drop", because: "paid" };
  return { do: "go" };
}

/**
 * The row at the moment of hand-over: after this is committed the mail is sent or its fate is unknown. It stays due as it was:
 * moving a key of the due index costs two writes, and news mostly comes within seconds. Whoever finds it due later puts its
 * deadline there (`awaitingNews`).
 */
export const handedOver = (delivery: Delivery, now: Instant): Delivery => ({
  ...delivery,
  state: "handing",
  attempts: delivery.attempts + 1,
  handedOverAt: now,
});

/** What a mail or text service said. With `isLastNews` nothing more is told of what it took, unless it comes back (003-18). */
export type Answer =
  | { is: "accepted"; messageId: string; isLastNews?: true; recipients?: { address: string; is: "accepted" | "refused" | "later"; detail: string }[] }
  | { is: "refused"; because: string; detail: string }
  | { is: "later"; because: string; detail: string }
  | { is: "unconfirmed"; detail: string };

/** The row after the mail server's answer. Only a definite refusal without a stop leads back to pending (decisions 2). */
export function answered(delivery: Delivery, answer: Answer, now: Instant): Delivery {
  if (delivery.state !== "handing" && delivery.state !== "unconfirmed") return overtaken(delivery, answer);
  switch (answer.is) {
    case "accepted":
      return { ...delivery, state: "accepted", messageId: answer.messageId, acceptedAt: now, ...(answer.isLastNews ? { dueAt: null } : {}) };
    case "unconfirmed":
      return { ...delivery, state: "unconfirmed", because: answer.detail };
    case "refused":
      return { ...delivery, state: "failed", because: answer.because, detail: answer.detail, dueAt: null };
    case "later":
      return { ...tryLater(delivery, answer.because, now), detail: answer.detail };
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
  // The address is looked up again, for somebody may have corrected it meanwhile; one that a person named stays.
  return { ...delivery, state: "pending", because, sendNotBefore: again, dueAt: again, to: delivery.trigger === "auto" ? [] : delivery.to };
}

const LEFT: DeliveryState[] = ["handing", "unconfirmed", "accepted", "delayed"];
const isAnswered = ({ state }: Delivery): boolean => state === "accepted" || state === "delayed";

/** When silence about a mail that has left means that nobody knows. */
const deadlineOf = (delivery: Delivery, now: Instant): Instant =>
  isAnswered(delivery) ? later(delivery.acceptedAt ?? now, NEWS_WITHIN_MS) : later(delivery.handedOverAt ?? now, ANSWER_WITHIN_MS);

/** A mail that was found due to leave and left some time ago: its deadline takes the place of that time. */
export function awaitingNews(delivery: Delivery, now: Instant): Delivery {
  const isSilent = LEFT.includes(delivery.state) && later(delivery.handedOverAt ?? now, NEWS_MOSTLY_WITHIN_MS) <= now;
  return isSilent && delivery.dueAt === delivery.sendNotBefore ? { ...delivery, dueAt: deadlineOf(delivery, now) } : delivery;
}

/** What a passed deadline means: silence after a hand-over becomes unknown, an accepted mail waits for news once more. */
export function settled(delivery: Delivery, now: Instant): Delivery {
  if (!delivery.dueAt || delivery.dueAt > now || delivery.state === "pending") return delivery;
  if (!LEFT.includes(delivery.state)) return { ...delivery, dueAt: null };
  const deadline = deadlineOf(delivery, now);
  return deadline > now ? { ...delivery, dueAt: deadline } : { ...delivery, state: "unknown", because: isAnswered(delivery) ? "no-news" : "no-answer", dueAt: null };
}
