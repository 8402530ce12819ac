import type { Language } from "../../domain/languages.ts";
import type { Link } from "../../domain/link.ts";
import type { Provider } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { accountOf } from "../shared/account-of.ts";
import { found } from "../shared/not-found.ts";

export interface PaymentWay {
  provider: Provider;
  id: string;
  label: string;
}

/** Ways to pay a sum, as the company's providers name them now, such as "iDEAL | Wero" (000-05). */
export async function listPaymentMethods(world: World, { link, ...sum }: { link: Link; amountMinor: number; currency: string; language: Language }): Promise<PaymentWay[]> {
  const { companyId } = link;
  const { payment } = found(await world.store.get("company", { companyId }), "company");
  const lists = await Promise.all(payment.providers.map(async (provider) => {
    const methods = await world.providers[provider].methods(await accountOf(world, companyId, provider), sum);
    return methods.map((method) => ({ provider, ...method }));
  }));
  return lists.flat();
}
