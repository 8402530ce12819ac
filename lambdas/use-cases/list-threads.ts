import type { Thread, ThreadStatus } from "../domain/thread.ts";
import type { Actor, Page, World } from "../ports.ts";

/** One page of threads, newest first: of a status, or of a customer. */
export async function listThreads(world: World, actor: Actor, input: { status: ThreadStatus; customerId?: string; page: Page }): Promise<{ threads: Thread[]; next: string | null }> {
  const { companyId } = actor;
  const view = input.customerId ? { of: "threads-of-customer" as const, companyId, customerId: input.customerId } : { of: "threads" as const, companyId, status: input.status };
  const rows = await world.store.list(view, input.page);
  return { threads: rows.flatMap(({ row }) => (row.type === "thread" ? [row] : [])), next: rows.length >= input.page.limit ? (rows.at(-1)?.position ?? null) : null };
}
