import type { Thread, ThreadStatus } from "../domain/thread.ts";
import type { Actor, World } from "../ports.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** Opens, parks or closes a thread, gives it to somebody, or notes that it was read. */
export const editThread = (world: World, actor: Actor, input: { threadId: string; status?: ThreadStatus; read?: boolean; assignee?: string | null; seenVersion?: number }): Promise<Thread> =>
  retryStale(async () => {
    const before = found(await world.store.get("thread", { companyId: actor.companyId, threadId: input.threadId }), "thread");
    mustBeAsSeen(before, input.seenVersion);
    const after: Thread = { ...before, ...(input.status ? { status: input.status } : {}), ...(input.read ? { unread: 0 } : {}), ...(input.assignee === undefined ? {} : { assignee: input.assignee }) };
    await world.store.commit([{ save: after }]);
    return { ...after, version: after.version + 1 };
  });
