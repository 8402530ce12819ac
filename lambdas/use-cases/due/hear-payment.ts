import { PROVIDERS, type Provider } from "../../domain/provider-payment.ts";
import type { World } from "../../ports.ts";
import { accountOf } from "../shared/account-of.ts";
import { bookFound } from "../shared/book-found.ts";

/** A notice spoke of a payment: what the provider has of it now is booked, whatever the notice itself said (R9). `id` is `{provider}:{reference}`. */
export async function hearPayment(world: World, { companyId, id }: { companyId: string; id: string }): Promise<string> {
  const [name = "", reference = ""] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  const provider = PROVIDERS.find((one) => one === name) as Provider | undefined;
  if (!provider) return "no-such-provider";
  const payment = await world.providers[provider].read(await accountOf(world, companyId, provider), reference);
  return payment ? bookFound(world, companyId, { provider, payment }) : "no-such-payment";
}
