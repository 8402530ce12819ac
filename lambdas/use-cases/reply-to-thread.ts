import type { Delivery } from "../domain/delivery.ts";
import { newDelivery } from "../domain/issue.ts";
import { refusal } from "../domain/refusal.ts";
import { ownerOfThread } from "../domain/thread.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { seedOf, type RequestKey } from "./shared/request-key.ts";

/** A thread that belongs to no invoice has no document to answer about yet. */
export const NothingToAnswer = refusal("conflict", "nothing-to-answer");

/** Writes an answer as a delivery of the thread's invoice; the worker sends it, once. */
export async function replyToThread(world: World, actor: Actor, { threadId, text, request = null }: { threadId: string; text: string; request?: RequestKey | null }): Promise<Delivery> {
  const owner = ownerOfThread(threadId);
  if (!owner || !("invoiceId" in owner)) throw new NothingToAnswer();
  const { head, thread, messages } = found(await world.store.invoice(actor.companyId, owner.invoiceId), "thread");
  const before = found(thread, "thread");
  const slot = `a${(request ? world.ids.hash(seedOf(threadId, "reply", request)) : world.ids.hash(world.ids.next("x"))).slice(0, 16)}`;
  const last = messages.filter((message) => message.kind === "email").at(-1);
  const delivery: Delivery = {
    ...newDelivery(head, slot, { trigger: "manual", sendNotBefore: actor.at, createdBy: actor.by, now: actor.at }), kind: "reply", note: text, to: last ? [last.from] : [],
  };
  try {
    await world.store.commit([{ save: delivery }, { save: { ...before, status: "pending", unread: 0, lastAt: actor.at } }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return found(await world.store.get("delivery", delivery), "delivery");
  }
  await world.hints.deliver(delivery, 0);
  return delivery;
}
