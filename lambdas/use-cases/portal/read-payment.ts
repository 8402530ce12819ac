import type { Instant } from "../../domain/days.ts";
import type { Link } from "../../domain/link.ts";
import { hasEnded, type PaymentAttempt } from "../../domain/payment-attempt.ts";
import type { World } from "../../ports.ts";
import { accountOf } from "../shared/account-of.ts";
import { found, NotFound } from "../shared/not-found.ts";
import { settleAttempt } from "../shared/settle-attempt.ts";

/** What became of a payment, for whoever comes back from the provider's page: it is asked at once, so that nobody waits for its notice. */
export async function readPayment(world: World, { link, attemptId }: { link: Link; attemptId: string; now: Instant }): Promise<PaymentAttempt> {
  const { companyId, customerId } = link;
  const attempt = found(await world.store.get("payment-attempt", { companyId, attemptId }), "payment");
  if (attempt.customerId !== customerId) throw new NotFound({ what: "payment" });
  if (hasEnded(attempt) || !attempt.providerId) return attempt;
  const payment = await world.providers[attempt.provider].read(await accountOf(world, companyId, attempt.provider), attempt.providerId);
  return settleAttempt(world, attempt, payment);
}
