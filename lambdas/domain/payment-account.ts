import type { Instant } from "./days.ts";
import type { Provider } from "./provider-payment.ts";
import { refusal } from "./refusal.ts";

/** A company's account with a provider; its key is kept apart as a secret. */
export interface PaymentAccount {
  type: "payment-account";
  version: number;
  companyId: string;
  provider: Provider;
  enabled: boolean;
  /** What the key says: whether real money moves. */
  mode: "live" | "test";
  /** The last letters of the key, by which its owner knows it. */
  keyEnd: string;
  /** How many secrets for signed notices are kept; while one is replaced, two. */
  webhookSecrets: number;
  /** When the books are compared with the provider's next. */
  dueAt: Instant | null;
  comparedAt: Instant | null;
  createdAt: Instant;
  createdBy: string;
}

/** What lies among the secrets for an account. */
export interface AccountSecret {
  key: string;
  webhookSecrets: string[];
}

export const accountSecretOf = (companyId: string, provider: Provider): string => `company/${companyId}/payments/${provider}`;

/** The company does not take payments by this provider. */
export const ProviderNotOffered = refusal("conflict", "provider-not-offered");
/** The provider does not know the key. */
export const KeyRefused = refusal("invalid", "key-refused");
/** The provider did not answer, or not in time; nothing is known. */
export const ProviderUnreachable = refusal("unavailable", "provider-unreachable");
