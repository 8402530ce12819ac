import type { Instant } from "../../domain/days.ts";
import { isAlive, LinkNotFound } from "../../domain/link.ts";
import { confirmed } from "../../domain/provided-email.ts";
import type { World } from "../../ports.ts";
import { retryStale } from "../shared/retry-stale.ts";

/** Whoever reads at an address confirms it, by pressing a button: the link alone does nothing (T29). Said twice it is the same. */
export async function verifyEmail(world: World, { token, now }: { token: string; now: Instant }): Promise<{ address: string }> {
  const link = await world.store.get("link", { hash: world.ids.hash(token) });
  if (!isAlive(link, now) || !link.verifies) throw new LinkNotFound();
  const { companyId, customerId, verifies } = link;
  await retryStale(async () => {
    const customer = await world.store.get("customer", { companyId, customerId });
    const after = customer && confirmed(customer, verifies, now);
    if (after && after !== customer) await world.store.commit([{ save: after }]);
  });
  return { address: verifies };
}
