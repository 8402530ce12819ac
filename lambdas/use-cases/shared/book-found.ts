import type { Provider, ProviderPayment } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { settleAttempt } from "./settle-attempt.ts";
import { tellOfMoney } from "./tell-of-money.ts";

/** Books a payment that a provider has, by the attempt that it remembers; money of nobody's attempt is told of. */
export async function bookFound(world: World, companyId: string, { provider, payment }: { provider: Provider; payment: ProviderPayment }): Promise<string> {
  const attempt = payment.attemptId && payment.companyId === companyId ? await world.store.get("payment-attempt", { companyId, attemptId: payment.attemptId }) : null;
  if (attempt?.provider === provider) return (await settleAttempt(world, attempt, payment)).state;
  if (payment.state !== "captured") return "of-nobody";
  await tellOfMoney(world, companyId, { provider, payment, because: "payment-of-nobody" });
  return "told";
}
