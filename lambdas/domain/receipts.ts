import type { Instant } from "./days.ts";
import type { Delivery } from "./delivery.ts";
import type { InvoiceHead } from "./invoice.ts";
import { newDelivery } from "./new-delivery.ts";
import { mainInvoiceOf, type Payment } from "./payment.ts";
import type { Refund } from "./refund.ts";

interface By {
  at: Instant;
  by: string;
}

/** Part of a slot that names one thing: its id without the prefix, in the letters that slots take. */
const partOf = (id: string): string => id.slice(id.indexOf("_") + 1).toLowerCase();

type About = Pick<Delivery, "companyId" | "customerId" | "ownerId" | "kind" | "slot"> & { aboutId: string };

const courtesy = ({ aboutId, ...facts }: About, { at, by }: By): Delivery => ({ ...newDelivery({ ...facts, trigger: "auto", sendNotBefore: at, now: at, by }), aboutId });

/** The receipt of a payment, in the thread of its first invoice (003-46). `again` names a repeated one. */
export const receiptOf = (payment: Payment, by: By, again = ""): Delivery =>
  courtesy({ companyId: payment.companyId, customerId: payment.customerId, ownerId: mainInvoiceOf(payment), kind: "payment-receipt", slot: again ? `p${again}` : `p${partOf(payment.paymentId)}`, aboutId: payment.paymentId }, by);

/** The receipt of a refund (003-47). */
export const refundReceiptOf = (refund: Refund, by: By): Delivery =>
  courtesy({ companyId: refund.companyId, customerId: refund.customerId, ownerId: refund.invoiceId, kind: "refund", slot: `f${partOf(refund.refundId)}`, aboutId: refund.refundId }, by);

/** Thanks for an invoice that a payment has paid in full (003-43). */
export const thanksFor = (head: InvoiceHead, payment: Payment, by: By): Delivery =>
  courtesy({ companyId: head.companyId, customerId: head.customerId, ownerId: head.invoiceId, kind: "thank-you", slot: `t${partOf(payment.paymentId)}`, aboutId: payment.paymentId }, by);
