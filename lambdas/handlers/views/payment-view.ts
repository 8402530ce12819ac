import type { Payment } from "../../domain/payment.ts";
import { leftOf, type Refund } from "../../domain/refund.ts";

/** A payment with its allocations, and what of it went back. */
export const paymentView = (p: Payment, refunds: Refund[] = []) => ({
  id: p.paymentId, customerId: p.customerId, amountMinor: p.amountMinor, currency: p.currency, receivedOn: p.receivedOn, method: p.method, reference: p.reference,
  allocations: p.allocations, refundedMinor: p.amountMinor - leftOf(p, refunds), refunds: refunds.filter((one) => one.paymentId === p.paymentId).map(refundView), recordedAt: p.recordedAt, recordedBy: p.recordedBy,
});

/** Money that went back, or a payment that never was. */
export const refundView = (r: Refund) => ({
  id: r.refundId, paymentId: r.paymentId, kind: r.kind, amountMinor: r.amountMinor, currency: r.currency, refundedOn: r.refundedOn, reason: r.reason, allocations: r.allocations, recordedAt: r.recordedAt, recordedBy: r.recordedBy,
});
