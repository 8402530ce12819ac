import { folded } from "../domain/search-word.ts";
import type { Thread, ThreadStatus } from "../domain/thread.ts";
import type { View } from "../domain/view.ts";
import type { Actor, Page, Positioned, World } from "../ports.ts";

export interface ThreadFilter {
  status?: ThreadStatus;
  customerId?: string;
  filter?: "unread" | "mine" | "bounces";
  /** Words of the subject, or of the customer's name. */
  q?: string;
}

/** Ranges that one page looks through at most for a filter that no index answers; the cursor goes on behind them. */
const MOST_PAGES = 10;

/** One page of threads, newest first; a customer's in any status, else those of one status. */
export async function listThreads(world: World, { companyId, by }: Actor, { filter, page }: { filter: ThreadFilter; page: Page }): Promise<{ threads: Thread[]; next: string | null }> {
  const { customerId, status } = filter;
  const view: View = customerId ? { of: "threads-of-customer", companyId, customerId } : { of: "threads", companyId, status: status ?? "open" };
  const found: Positioned[] = [];
  let after = page.after;
  for (let n = 0; n < MOST_PAGES && found.length < page.limit; n++) {
    const rows = await world.store.list(view, { limit: page.limit, ...(after === undefined ? {} : { after }) });
    found.push(...rows.filter(({ row }) => row.type === "thread" && fits(row, filter, by)));
    after = rows.at(-1)?.position;
    if (rows.length < page.limit) return shown(found, page.limit, null);
  }
  return shown(found, page.limit, after ?? null);
}

/** What is beyond the page is read again with the next one. */
function shown(found: Positioned[], limit: number, next: string | null): { threads: Thread[]; next: string | null } {
  const mine = found.slice(0, limit);
  return { threads: mine.flatMap(({ row }) => (row.type === "thread" ? [row] : [])), next: found.length > limit ? (mine.at(-1)?.position ?? null) : next };
}

function fits(thread: Thread, { customerId, status, filter, q }: ThreadFilter, by: string): boolean {
  if (customerId && status && thread.status !== status) return false;
  if (filter === "unread" && thread.unread === 0) return false;
  if (filter === "mine" && thread.assignee !== by) return false;
  if (filter === "bounces" && !thread.hasBounce) return false;
  return !q || folded(q).split(/\s+/).every((word) => folded(`${thread.subject} ${thread.customerName}`).includes(word));
}
