import type { Instant } from "../../domain/days.ts";
import { later } from "../../domain/days.ts";
import type { PaymentAttempt } from "../../domain/payment-attempt.ts";
import type { ProviderPayment } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { accountOf } from "../shared/account-of.ts";
import { settleAttempt } from "../shared/settle-attempt.ts";

/** The provider's clock may go before ours by so much. */
const CLOCKS_APART_MS = 15 * 60_000;

/** A payment of which the end is not known: the provider is asked, again and again, until it is (R9). */
export async function settlePayment(world: World, { companyId, id, trustedNow }: { companyId: string; id: string; trustedNow: Instant }): Promise<string> {
  const attempt = await world.store.get("payment-attempt", { companyId, attemptId: id });
  if (!attempt) return "no-such-attempt";
  if (!attempt.dueAt || attempt.dueAt > trustedNow) return `is-${attempt.state}`;
  return (await settleAttempt(world, attempt, await asked(world, attempt))).state;
}

/** By the provider's id; where its first answer was lost, among what was made since by the attempt's own. */
async function asked(world: World, attempt: PaymentAttempt): Promise<ProviderPayment | null> {
  const account = await accountOf(world, attempt.companyId, attempt.provider);
  const provider = world.providers[attempt.provider];
  if (attempt.providerId) return provider.read(account, attempt.providerId);
  const made = await provider.list(account, later(attempt.createdAt, -CLOCKS_APART_MS));
  return made.find(({ attemptId }) => attemptId === attempt.attemptId) ?? null;
}
