import type { Instant } from "./days.ts";
import type { Language } from "./languages.ts";
import type { AccountSecret } from "./payment-account.ts";
import type { Provider, ProviderPayment, StartAnswer } from "./provider-payment.ts";

/** A company's account with a provider, with what only the provider may see. */
export interface ProviderAccount extends AccountSecret {
  provider: Provider;
}

/** What a provider is asked for. `attemptId` is its idempotency key too: asked twice it is one payment. */
export interface StartPayment {
  attemptId: string;
  companyId: string;
  amountMinor: number;
  currency: string;
  description: string;
  /** One of the provider's ways to pay; null lets the customer choose on its page. */
  method: string | null;
  language: Language;
  returnUrl: string;
  webhookUrl: string;
}

/** A notice that came over HTTP, as its bytes are. */
export interface Notice {
  body: Uint8Array;
  headers: Record<string, string | undefined>;
  at: Instant;
}

/** One who takes payments. Everything but `start` may be asked as often as wanted; refuses with `provider-unreachable`. */
export interface PaymentProvider {
  /** Whether this installation has it. */
  isHere: boolean;
  /** Whether a key opens an account, and which kind; refuses with `key-refused`. */
  check(account: ProviderAccount): Promise<"live" | "test">;
  /** Ways to pay a sum, in the provider's order and under its names. */
  methods(account: ProviderAccount, sum: { amountMinor: number; currency: string; language: Language }): Promise<{ id: string; label: string }[]>;
  start(account: ProviderAccount, asked: StartPayment): Promise<StartAnswer>;
  /** The payment as it is now, by the provider's own id or whatever a notice named; null when there is none. */
  read(account: ProviderAccount, reference: string): Promise<ProviderPayment | null>;
  /** Payments made since an instant. */
  list(account: ProviderAccount, since: Instant): Promise<ProviderPayment[]>;
  /** What payments a notice speaks of; null where it is not the provider's. */
  heard(account: ProviderAccount, notice: Notice): Promise<string[] | null>;
}
