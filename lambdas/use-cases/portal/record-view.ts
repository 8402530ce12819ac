import type { Instant } from "../../domain/days.ts";
import type { Link } from "../../domain/link.ts";
import type { World } from "../../ports.ts";
import { retryStale } from "../shared/retry-stale.ts";

/** Notes that a person has touched the page on which these invoices stood; only the link's customer's own (I29). */
export async function recordView(world: World, { link, invoiceIds, now }: { link: Link; invoiceIds: string[]; now: Instant }): Promise<void> {
  for (const invoiceId of new Set(invoiceIds)) {
    await retryStale(async () => {
      const head = await world.store.get("invoice", { companyId: link.companyId, invoiceId });
      if (!head || head.customerId !== link.customerId || head.phase !== "issued" || head.viewedAt) return;
      await world.store.commit([{ save: { ...head, viewedAt: now } }]);
    });
  }
}
