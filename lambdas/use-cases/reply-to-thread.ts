import type { Delivery } from "../domain/delivery.ts";
import { newDelivery } from "../domain/issue.ts";
import { refusal } from "../domain/refusal.ts";
import { ownerOfThread } from "../domain/thread.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { KeyReused, seedOf, type RequestKey } from "./shared/request-key.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** A thread that belongs to no invoice has no document to answer about yet. */
export const NothingToAnswer = refusal("conflict", "nothing-to-answer");

/** Writes an answer as a delivery of the thread's invoice; the worker sends it, once. */
export async function replyToThread(world: World, actor: Actor, input: { threadId: string; text: string; request?: RequestKey | null }): Promise<{ delivery: Delivery; replayed: boolean }> {
  const { threadId, text, request = null } = input;
  const owner = ownerOfThread(threadId);
  if (!owner || !("invoiceId" in owner)) throw new NothingToAnswer();
  const slot = `a${(request ? world.ids.hash(seedOf(threadId, "reply", request)) : world.ids.hash(world.ids.next("x"))).slice(0, 16)}`;
  return retryStale(async () => {
    const { head, deliveries } = found(await world.store.invoice(actor.companyId, owner.invoiceId), "thread");
    const { thread: before, messages } = found(await world.store.thread(actor.companyId, threadId), "thread");
    const known = deliveries.find((one) => one.slot === slot);
    if (known && known.note !== text) throw new KeyReused();
    if (known) return { delivery: known, replayed: true };
    const last = messages.filter((message) => message.kind === "email" && !message.automatic).at(-1);
    const fresh = newDelivery(head, slot, { trigger: "manual", sendNotBefore: actor.at, createdBy: actor.by, now: actor.at });
    const delivery: Delivery = { ...fresh, kind: "reply", note: text, to: last ? [last.from] : [], ...(last?.mailId ? { answers: last.mailId } : {}) };
    await world.store.commit([{ save: delivery }, { save: { ...before, status: "pending", unread: 0, lastAt: actor.at } }]);
    await world.hints.deliver(delivery, 0);
    return { delivery, replayed: false };
  });
}
