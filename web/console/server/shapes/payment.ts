/** The ways in which money comes. */
export type PaymentMethod = "bank-transfer" | "cash" | "card" | "direct-debit" | "cheque" | "online" | "other";

/** Part of a payment that one invoice takes, in minor units. */
export interface Allocation {
  invoiceId: string;
  amountMinor: number;
}

/** Money of a payment that went back, or a payment that never was (`void`). */
export interface RefundShape {
  id: string;
  kind: "refund" | "void";
  amountMinor: number;
  refundedOn: string;
  reason: string | null;
  recordedBy?: string;
}

/** A payment, which invoices it paid, and what of it went back. Money in minor units of `currency`. */
export interface PaymentShape {
  id: string;
  customerId: string;
  customerName?: string | null;
  amountMinor: number;
  currency: string;
  receivedOn: string;
  method: PaymentMethod;
  reference: string | null;
  allocations: Allocation[];
  refundedMinor?: number;
  refunds?: RefundShape[];
  recordedAt: string;
  recordedBy: string;
}
