import { later, type Instant } from "./days.ts";
import type { Allocation } from "./payment.ts";
import type { Provider, ProviderPayment, StartAnswer } from "./provider-payment.ts";

export type AttemptState = "asked" | "unknown" | "open" | "pending" | "captured" | "failed" | "expired" | "cancelled" | "refused";

/** A customer's try to pay online: kept before the provider is asked, so that no payment is without its row (R9). */
export interface PaymentAttempt {
  type: "payment-attempt";
  version: number;
  companyId: string;
  attemptId: string;
  customerId: string;
  provider: Provider;
  /** The way that the customer chose; null: on the provider's own page. */
  method: string | null;
  amountMinor: number;
  currency: string;
  /** What the customer meant to pay; what of it is still owed when the money comes is decided then. */
  allocations: Allocation[];
  state: AttemptState;
  /** Why it failed, in the provider's words. */
  because: string | null;
  providerId: string | null;
  redirectUrl: string | null;
  /** How often the provider was asked about it. */
  asks: number;
  /** When it is asked about next; null when nothing more is to be known. */
  dueAt: Instant | null;
  createdAt: Instant;
  requestHash?: string;
}

/** States that change no more by themselves; even then a refund or chargeback may come. */
const ENDS: AttemptState[] = ["captured", "failed", "expired", "cancelled", "refused"];
export const hasEnded = ({ state }: Pick<PaymentAttempt, "state">): boolean => ENDS.includes(state);

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** The provider is asked after these, then daily, whether or not it tells of itself (R9). */
const ASK_AFTER_MS = [5 * MINUTE_MS, 60 * MINUTE_MS];
/** An open attempt is given up after so many asks: a month. */
const MOST_ASKS = 32;

/** When a provider is asked next; null when it was asked for a month. */
export const askNext = (asks: number, now: Instant): Instant | null => (asks >= MOST_ASKS ? null : later(now, ASK_AFTER_MS[asks] ?? DAY_MS));

/** The attempt after the provider's answer to its beginning. */
export function begun(attempt: PaymentAttempt, answer: StartAnswer): PaymentAttempt {
  if (answer.is === "started") return { ...attempt, state: "open", providerId: answer.providerId, redirectUrl: answer.redirectUrl };
  if (answer.is === "refused") return { ...attempt, state: "refused", because: answer.detail.slice(0, 500), dueAt: null };
  return { ...attempt, state: "unknown", because: answer.detail.slice(0, 500) };
}

/** The attempt as the provider has it now; null: it knows of none, which ends an attempt that never began. */
export function seen(attempt: PaymentAttempt, payment: ProviderPayment | null, now: Instant): PaymentAttempt {
  const asks = attempt.asks + 1;
  const waiting = { asks, dueAt: askNext(asks, now) };
  if (!payment) return attempt.providerId || waiting.dueAt ? { ...attempt, ...waiting } : { ...attempt, asks, state: "expired", dueAt: null };
  const facts = { providerId: payment.providerId, method: payment.method ?? attempt.method, because: payment.because };
  // Money that came stays: whatever is read later of another try of the same payment cannot lower it.
  if (attempt.state === "captured") return attempt;
  if (payment.state === "open" || payment.state === "pending") return { ...attempt, ...facts, state: payment.state, ...waiting };
  return { ...attempt, ...facts, state: payment.state, asks, dueAt: null };
}
