import { threadIdOf, type Thread } from "../../domain/thread.ts";
import type { Folder, World } from "../../ports.ts";

/** The thread in which news about an owner belongs, as it stands or as it would begin. */
export async function threadOf(world: World, { owner, thread }: Pick<Folder, "owner" | "thread">): Promise<Thread> {
  const { companyId } = owner;
  if (owner.type === "thread") return owner;
  const fresh = { type: "thread" as const, version: 0, companyId, status: "open" as const, unread: 0, lastAt: "" };
  if (owner.type === "invoice") {
    const { invoiceId, customerId, customerName, number } = owner;
    return thread ?? { ...fresh, threadId: threadIdOf({ ownerId: invoiceId }), documentId: invoiceId, customerId, customerName, subject: number ?? "" };
  }
  const { customerId } = owner;
  const customerName = owner.type === "customer" ? owner.name : owner.customerName;
  const threadId = threadIdOf({ ownerId: customerId });
  const known = owner.type === "customer" ? thread : await world.store.get("thread", { companyId, threadId });
  return known ?? { ...fresh, threadId, documentId: null, customerId, customerName, subject: customerName };
}
