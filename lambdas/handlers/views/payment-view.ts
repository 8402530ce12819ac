import type { Payment } from "../../domain/payment.ts";

/** A payment with its allocations. */
export const paymentView = (p: Payment) => ({
  id: p.paymentId, customerId: p.customerId, amountMinor: p.amountMinor, currency: p.currency, receivedOn: p.receivedOn, method: p.method, reference: p.reference,
  allocations: [{ invoiceId: p.invoiceId, amountMinor: p.amountMinor }], recordedAt: p.recordedAt, recordedBy: p.recordedBy,
});
