import type { Day, Instant } from "./days.ts";
import type { Allocation, Payment } from "./payment.ts";
import { refusal } from "./refusal.ts";

/** Money of a payment that went back (`chargeback`: its bank took it back), or a payment that was recorded by mistake (`void`). Written once, never changed. */
export interface Refund {
  type: "refund";
  version: number;
  companyId: string;
  refundId: string;
  /** The invoice in whose partition the row stands: the first of the payment. */
  invoiceId: string;
  paymentId: string;
  customerId: string;
  kind: "refund" | "void" | "chargeback";
  amountMinor: number;
  currency: string;
  refundedOn: Day;
  reason: string | null;
  /** What each invoice owes again. */
  allocations: Allocation[];
  recordedAt: Instant;
  recordedBy: string;
  requestHash?: string;
}

export const MoreThanPaid = refusal<{ leftMinor: number }>("conflict", "more-than-paid");

/** What of a payment has not gone back yet, in minor units. */
export const leftOf = (payment: Pick<Payment, "amountMinor" | "paymentId">, refunds: Refund[]): number =>
  payment.amountMinor - refunds.filter((one) => one.paymentId === payment.paymentId).reduce((sum, one) => sum + one.amountMinor, 0);

/** Which invoices a refund is taken back from: the last that the payment paid first. Refuses more than is left. */
export function takenBack(payment: Payment, refunds: Refund[], amountMinor: number): Allocation[] {
  if (amountMinor <= 0 || amountMinor > leftOf(payment, refunds)) throw new MoreThanPaid({ leftMinor: leftOf(payment, refunds) });
  const earlier = refunds.filter((one) => one.paymentId === payment.paymentId).flatMap((one) => one.allocations);
  let rest = amountMinor;
  return payment.allocations.toReversed().flatMap(({ invoiceId, amountMinor: allocatedMinor }) => {
    const backMinor = earlier.filter((one) => one.invoiceId === invoiceId).reduce((sum, one) => sum + one.amountMinor, 0);
    const takenMinor = Math.min(rest, allocatedMinor - backMinor);
    rest -= takenMinor;
    return takenMinor > 0 ? [{ invoiceId, amountMinor: takenMinor }] : [];
  });
}

/** Whether a payment was charged, so that a refund is told of by mail (003-47). */
export const wasCharged = ({ method }: Pick<Payment, "method">): boolean => method === "card" || method === "direct-debit" || method === "online";
