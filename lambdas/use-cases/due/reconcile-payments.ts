import { later, type Instant } from "../../domain/days.ts";
import { PROVIDERS } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { accountOf } from "../shared/account-of.ts";
import { bookFound } from "../shared/book-found.ts";
import { retryStale } from "../shared/retry-stale.ts";

const DAY_MS = 86_400_000;
/** Each comparison looks back so far, so that one that fails is made up for by the next ones (R9). */
const LOOK_BACK_MS = 3 * DAY_MS;

/** Every day: what the provider has and the books have not is booked now; afterwards the difference is nothing. `id` is `psp_{provider}`. */
export async function reconcilePayments(world: World, { companyId, id, trustedNow }: { companyId: string; id: string; trustedNow: Instant }): Promise<string> {
  const provider = PROVIDERS.find((one) => id === `psp_${one}`);
  const account = provider ? await world.store.get("payment-account", { companyId, provider }) : null;
  if (!provider || !account?.dueAt || account.dueAt > trustedNow) return "not-due";
  const payments = await world.providers[provider].list(await accountOf(world, companyId, provider), later(trustedNow, -LOOK_BACK_MS));
  for (const payment of payments) await bookFound(world, companyId, { provider, payment });
  await retryStale(async () => {
    const fresh = await world.store.get("payment-account", { companyId, provider });
    if (fresh?.dueAt) await world.store.commit([{ save: { ...fresh, comparedAt: trustedNow, dueAt: later(trustedNow, DAY_MS) } }]);
  });
  world.log("payments-compared", { companyId, provider, payments: payments.length });
  return "compared";
}
