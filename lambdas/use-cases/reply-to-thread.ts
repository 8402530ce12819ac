import type { Delivery } from "../domain/delivery.ts";
import { newDelivery } from "../domain/new-delivery.ts";
import { refusal } from "../domain/refusal.ts";
import { ownerOfThread, type InboxMessage, type Thread } from "../domain/thread.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { KeyReused, seedOf, type RequestKey } from "./shared/request-key.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** In a thread of nobody known only machines have written: there is no person to answer. */
export const NothingToAnswer = refusal("conflict", "nothing-to-answer");

export interface ReplyInput {
  threadId: string;
  text: string;
  request?: RequestKey | null;
}

/** Writes an answer as a delivery beside the thread; the worker sends it, once. */
export async function replyToThread(world: World, actor: Actor, { threadId, text, request = null }: ReplyInput): Promise<{ delivery: Delivery; replayed: boolean }> {
  const { companyId } = actor;
  const owner = ownerOfThread(threadId);
  const ownerId = owner && "ownerId" in owner ? owner.ownerId : threadId;
  const slot = `a${(request ? world.ids.hash(seedOf(threadId, "reply", request)) : world.ids.hash(world.ids.next("x"))).slice(0, 16)}`;
  return retryStale(async () => {
    const folder = await world.store.folder(companyId, ownerId);
    const { thread, messages } = found(await world.store.thread(companyId, threadId), "thread");
    const known = folder?.deliveries.find((one) => one.slot === slot);
    if (known && known.note !== text) throw new KeyReused();
    if (known) return { delivery: known, replayed: true };
    const delivery = answerTo(actor, { thread, ownerId, slot, text, messages });
    await world.store.commit([{ save: delivery }, { save: { ...thread, status: "pending", unread: 0, lastAt: actor.at } }]);
    await world.hints.deliver(delivery, 0);
    return { delivery, replayed: false };
  });
}

interface Answering {
  thread: Thread;
  ownerId: string;
  slot: string;
  text: string;
  messages: InboxMessage[];
}

/** To the person who wrote last, in their conversation; in a customer's thread else to the customer's address. */
function answerTo({ companyId, at, by }: Actor, { thread, ownerId, slot, text, messages }: Answering): Delivery {
  const last = messages.filter(({ kind, automatic }) => kind === "email" && !automatic).at(-1);
  if (!last && !thread.customerId) throw new NothingToAnswer();
  const fresh = newDelivery({ companyId, ownerId, customerId: thread.customerId ?? "", kind: "reply", slot, trigger: "manual", sendNotBefore: at, now: at, by });
  return { ...fresh, note: text, subject: last?.subject ?? thread.subject, to: last ? [last.from] : [], ...(last?.mailId ? { answers: last.mailId } : {}) };
}
