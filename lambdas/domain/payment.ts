import type { Day, Instant } from "./days.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";
import type { Provider } from "./provider-payment.ts";
import { refusal } from "./refusal.ts";

export type PaymentMethod = "bank-transfer" | "cash" | "card" | "direct-debit" | "cheque" | "online" | "other";

/** Part of a payment that one invoice takes, in minor units. */
export interface Allocation {
  invoiceId: string;
  amountMinor: number;
}

/**
 * A payment as one of its invoices holds it: the ledger entry of that invoice. The first allocation's row stands for the
 * whole payment in lists (decisions 4). Written once, never changed.
 */
export interface Payment {
  type: "payment";
  version: number;
  companyId: string;
  paymentId: string;
  invoiceId: string;
  customerId: string;
  /** The whole payment; `allocations` say which invoice took what, `creditMinor` what of it nobody owed. */
  amountMinor: number;
  creditMinor?: number;
  currency: string;
  receivedOn: Day;
  method: PaymentMethod;
  reference: string | null;
  /** Where it was paid online: the provider, its own id of the payment, and the way in its words, such as "iDEAL | Wero". */
  online?: { provider: Provider; providerId: string; method: string | null };
  allocations: Allocation[];
  recordedAt: Instant;
  recordedBy: string;
  requestHash?: string;
}

/** Invoices that one payment pays at most, so that all of it fits one transaction. */
export const MOST_ALLOCATIONS = 16;

export const MoreThanOwed = refusal<{ balanceMinor: number }>("conflict", "more-than-owed");
export const OtherCurrency = refusal<{ currency: string }>("conflict", "other-currency");
export const AllocationMismatch = refusal<{ allocatedMinor: number; amountMinor: number }>("invalid", "allocation-mismatch");
export const AllocatedTwice = refusal<{ invoiceId: string }>("invalid", "allocated-twice");

/** The invoice that holds the payment's first row, and its receipt. */
export const mainInvoiceOf = ({ allocations }: Pick<Payment, "allocations">): string => allocations[0]!.invoiceId;

/** Refuses allocations that do not add up or name an invoice twice (I16). */
export function mustAddUp(allocations: Allocation[], amountMinor: number): void {
  const allocatedMinor = allocations.reduce((sum, one) => sum + one.amountMinor, 0);
  if (allocatedMinor !== amountMinor) throw new AllocationMismatch({ allocatedMinor, amountMinor });
  const twice = allocations.find(({ invoiceId }, n) => allocations.findIndex((one) => one.invoiceId === invoiceId) !== n);
  if (twice) throw new AllocatedTwice({ invoiceId: twice.invoiceId });
}

/** The head after a payment; refuses another currency and more than is owed. */
export function paid(head: InvoiceHead, amountMinor: number, currency: string): InvoiceHead {
  if (currency !== head.currency) throw new OtherCurrency({ currency: head.currency });
  if (amountMinor > balanceOf(head)) throw new MoreThanOwed({ balanceMinor: balanceOf(head) });
  return { ...head, paidMinor: head.paidMinor + amountMinor };
}
