import type { Delivery } from "../domain/delivery.ts";
import { ownerOfThread, type InboxMessage, type Thread } from "../domain/thread.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";

export interface ReadThread {
  thread: Thread;
  messages: InboxMessage[];
  /** What went out about the same document, or to the same customer. */
  deliveries: Delivery[];
}

/** Statements of a customer whose mails stand in the customer's thread. */
const MOST_STATEMENTS = 20;

/** A thread with everything in it: what came in, and beside it the deliveries of its document or customer. */
export async function readThread(world: World, { companyId }: Actor, { threadId }: { threadId: string }): Promise<ReadThread> {
  const owner = ownerOfThread(threadId);
  const ownerId = owner && "ownerId" in owner ? owner.ownerId : threadId;
  const [folder, read] = await Promise.all([world.store.folder(companyId, ownerId), world.store.thread(companyId, threadId)]);
  const { thread, messages } = found(read, "thread");
  const statements = ownerId.startsWith("cus_") ? await ofStatements(world, companyId, ownerId) : [];
  return { thread, messages, deliveries: [...(folder?.deliveries ?? []), ...statements] };
}

async function ofStatements(world: World, companyId: string, customerId: string): Promise<Delivery[]> {
  const rows = await world.store.list({ of: "statements-of-customer", companyId, customerId }, { limit: MOST_STATEMENTS });
  const folders = await Promise.all(rows.flatMap(({ row }) => (row.type === "statement" ? [world.store.folder(companyId, row.statementId)] : [])));
  return folders.flatMap((folder) => folder?.deliveries ?? []);
}
