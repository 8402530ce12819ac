import type { Instant } from "./days.ts";

/** Who takes payments online. `house` is for trying things out on one machine: no money moves. */
export const PROVIDERS = ["mollie", "stripe", "house"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** A payment as its provider has it now, in our minor units; whatever was heard before, and in which order, this counts (R9). */
export interface ProviderPayment {
  providerId: string;
  /** What we gave it to remember; null where somebody else made the payment. */
  attemptId: string | null;
  companyId: string | null;
  amountMinor: number;
  currency: string;
  state: "open" | "pending" | "captured" | "failed" | "expired" | "cancelled";
  /** In the provider's own words. */
  because: string | null;
  method: string | null;
  at: Instant;
  refunds: { id: string; amountMinor: number; at: Instant }[];
  chargebacks: { id: string; amountMinor: number; at: Instant; reversedAt: Instant | null }[];
}

/** What one payment does to the books. Its key is the same whatever event told of it, so that it is done once (R9). */
export interface MoneyEffect {
  key: string;
  is: "captured" | "refunded" | "charged-back" | "chargeback-reversed";
  amountMinor: number;
  at: Instant;
}

/** All that a payment does to the books, in the order in which it can be booked. */
export function effectsOf(provider: Provider, payment: ProviderPayment): MoneyEffect[] {
  if (payment.state !== "captured") return [];
  const of = (word: string): string => `${provider}#${payment.providerId}#${word}`;
  return [
    { key: of("captured"), is: "captured", amountMinor: payment.amountMinor, at: payment.at },
    ...payment.refunds.map(({ id, amountMinor, at }): MoneyEffect => ({ key: of(`refund:${id}`), is: "refunded", amountMinor, at })),
    ...payment.chargebacks.flatMap(({ id, amountMinor, at, reversedAt }): MoneyEffect[] => [
      { key: of(`dispute:${id}`), is: "charged-back", amountMinor, at },
      ...(reversedAt ? [{ key: of(`dispute_won:${id}`), is: "chargeback-reversed" as const, amountMinor, at: reversedAt }] : []),
    ]),
  ];
}

/** What a provider says when a payment is begun. `unknown`: no answer came, and it may have begun. */
export type StartAnswer = { is: "started"; providerId: string; redirectUrl: string } | { is: "refused"; detail: string } | { is: "unknown"; detail: string };
