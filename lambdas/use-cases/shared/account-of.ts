import { accountSecretOf, ProviderNotOffered, type AccountSecret } from "../../domain/payment-account.ts";
import type { Provider } from "../../domain/provider-payment.ts";
import type { ProviderAccount, World } from "../../ports.ts";

/** A company's account with a provider, with its key; also one that takes no new payments any more still tells of the old. */
export async function accountOf(world: World, companyId: string, provider: Provider): Promise<ProviderAccount> {
  const text = await world.secrets.get(accountSecretOf(companyId, provider));
  if (!text) throw new ProviderNotOffered();
  return { provider, ...(JSON.parse(text) as AccountSecret) };
}

/** The last part of the address at which a provider's notices arrive: whose it is, and a check that nobody else can make. */
export async function endpointOf(world: World, companyId: string, provider: Provider): Promise<string> {
  return `${companyId.slice(4).toLowerCase()}-${(await world.ids.mac(`endpoint ${provider} ${companyId}`)).slice(0, CHECK_DIGITS)}`;
}

const CHECK_DIGITS = 16;

/** Whose notices arrive at an address; null when it is nobody's. */
export async function companyOfEndpoint(world: World, endpoint: string, provider: Provider): Promise<string | null> {
  const [, ulid = ""] = /^([0-9a-z]{26})-[0-9a-f]{16}$/.exec(endpoint) ?? [];
  const companyId = `cmp_${ulid.toUpperCase()}`;
  return ulid && endpoint === (await endpointOf(world, companyId, provider)) ? companyId : null;
}
