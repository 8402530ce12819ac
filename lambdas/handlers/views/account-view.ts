import type { PaymentAccount } from "../../domain/payment-account.ts";
import type { Provider } from "../../domain/provider-payment.ts";

/** An account with a payment provider, or that there is none; never its key. */
export const accountView = (provider: Provider, account: PaymentAccount | null, webhookUrl: string) => ({
  provider, connected: account !== null, enabled: account?.enabled ?? false, mode: account?.mode ?? null, keyEnd: account?.keyEnd ?? null, webhookSecrets: account?.webhookSecrets ?? 0, comparedAt: account?.comparedAt ?? null, webhookUrl,
});
