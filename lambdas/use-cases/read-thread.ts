import type { Delivery } from "../domain/delivery.ts";
import { ownerOfThread, type InboxMessage, type Thread } from "../domain/thread.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";

export interface ReadThread {
  thread: Thread;
  messages: InboxMessage[];
  /** What went out about the same invoice. */
  deliveries: Delivery[];
}

/** A thread with everything in it: what came in, and beside it the deliveries of its invoice. */
export async function readThread(world: World, actor: Actor, { threadId }: { threadId: string }): Promise<ReadThread> {
  const owner = ownerOfThread(threadId);
  if (owner && "invoiceId" in owner) {
    const [folder, thread] = await Promise.all([world.store.invoice(actor.companyId, owner.invoiceId), world.store.thread(actor.companyId, threadId)]);
    return { ...found(thread, "thread"), deliveries: found(folder, "thread").deliveries };
  }
  return { ...found(await world.store.thread(actor.companyId, threadId), "thread"), deliveries: [] };
}
