import { seen, type PaymentAttempt } from "../../domain/payment-attempt.ts";
import { effectsOf, type ProviderPayment } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { bookMoney } from "./book-money.ts";
import { found } from "./not-found.ts";
import { retryStale } from "./retry-stale.ts";
import { tellOfMoney } from "./tell-of-money.ts";

/**
 * Brings the books and an attempt to what the provider has: every effect that is not booked yet, then the attempt's own state.
 * Whoever is killed in between is followed by another who finds what is booked and does the rest (T15).
 */
export async function settleAttempt(world: World, attempt: PaymentAttempt, payment: ProviderPayment | null): Promise<PaymentAttempt> {
  const { companyId, attemptId } = attempt;
  if (payment && payment.currency !== attempt.currency) await tellOfMoney(world, companyId, { payment, provider: attempt.provider, because: "other-currency" });
  else if (payment) {
    const company = found(await world.store.get("company", { companyId }), "company");
    const known = { ...attempt, providerId: payment.providerId, method: payment.method ?? attempt.method };
    for (const effect of effectsOf(attempt.provider, payment)) {
      const said = await bookMoney(world, { company, attempt: known, effect });
      if (said === "booked") world.log("money-booked", { companyId, attemptId, effect: effect.is });
    }
  }
  return retryStale(async () => {
    const fresh = found(await world.store.get("payment-attempt", { companyId, attemptId }), "payment-attempt");
    const after = seen(fresh, payment, world.clock.now());
    if (after === fresh) return fresh;
    await world.store.commit([{ save: after }]);
    return { ...after, version: after.version + 1 };
  });
}
