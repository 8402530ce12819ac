import { nextEntry } from "../domain/audit-entry.ts";
import { later } from "../domain/days.ts";
import { InvalidInput } from "../domain/fault.ts";
import { accountSecretOf, type AccountSecret, type PaymentAccount } from "../domain/payment-account.ts";
import { PROVIDERS, type Provider } from "../domain/provider-payment.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

export interface AccountWish {
  provider: Provider;
  enabled: boolean;
  /** Left out: the stored one stays. */
  key?: string;
  webhookSecret?: string;
}

/** While one secret is replaced by another, both are taken (R9). */
const MOST_SECRETS = 2;

/** Connects a company with a provider, or changes that; a key is tried before it is kept, and never shown again. */
export async function keepPaymentAccount(world: World, actor: Actor, wish: AccountWish): Promise<PaymentAccount> {
  const { companyId, at, by } = actor;
  const { provider, enabled } = wish;
  const name = accountSecretOf(companyId, provider);
  const before = JSON.parse((await world.secrets.get(name)) ?? "null") as AccountSecret | null;
  const secret: AccountSecret = {
    key: wish.key ?? before?.key ?? "",
    webhookSecrets: [...new Set([...(wish.webhookSecret ? [wish.webhookSecret] : []), ...(before?.webhookSecrets ?? [])])].slice(0, MOST_SECRETS),
  };
  if (!secret.key) throw new InvalidInput([{ at: "key", code: "required" }]);
  const mode = await world.providers[provider].check({ provider, ...secret });
  await world.secrets.put(name, JSON.stringify(secret));
  return retryStale(async () => {
    const [known, company] = await Promise.all([world.store.get("payment-account", { companyId, provider }), world.store.get("company", { companyId })]);
    const standing = found(company, "company");
    const account: PaymentAccount = {
      ...(known ?? { type: "payment-account", version: 0, companyId, provider, comparedAt: null, createdAt: at, createdBy: by }),
      enabled, mode, keyEnd: secret.key.slice(-4), webhookSecrets: secret.webhookSecrets.length, dueAt: known?.dueAt ?? later(at, 60_000),
    };
    const providers = PROVIDERS.filter((one) => (one === provider ? enabled : standing.payment.providers.includes(one)));
    const entry = nextEntry(standing, { resource: "company", at, by, action: "payment-account", facts: { provider, enabled, mode } }, world.ids.hash);
    await world.store.commit([{ save: account }, { save: { ...standing, payment: { providers }, auditHash: entry.hash } }, { save: entry }]);
    return { ...account, version: account.version + 1 };
  });
}
