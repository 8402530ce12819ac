import type { Day, Instant } from "./days.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";
import { refusal } from "./refusal.ts";

export type PaymentMethod = "bank-transfer" | "cash" | "card" | "direct-debit" | "cheque" | "other";

/** A payment and, while it has one allocation, its ledger entry (decisions 4). Written once, never changed. */
export interface Payment {
  type: "payment";
  version: number;
  companyId: string;
  paymentId: string;
  invoiceId: string;
  customerId: string;
  amountMinor: number;
  currency: string;
  receivedOn: Day;
  method: PaymentMethod;
  reference: string | null;
  recordedAt: Instant;
  recordedBy: string;
  requestHash?: string;
}

export const MoreThanOwed = refusal<{ balanceMinor: number }>("conflict", "more-than-owed");
export const OtherCurrency = refusal<{ currency: string }>("conflict", "other-currency");
export const AllocationMismatch = refusal<{ allocatedMinor: number; amountMinor: number }>("invalid", "allocation-mismatch");

/** The head after a payment; refuses another currency and more than is owed. */
export function paid(head: InvoiceHead, amountMinor: number, currency: string): InvoiceHead {
  if (currency !== head.currency) throw new OtherCurrency({ currency: head.currency });
  if (amountMinor > balanceOf(head)) throw new MoreThanOwed({ balanceMinor: balanceOf(head) });
  return { ...head, paidMinor: head.paidMinor + amountMinor };
}
