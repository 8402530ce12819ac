import { withPayment } from "../domain/invoice-commands.ts";
import { AllocationMismatch, type Payment, type PaymentMethod } from "../domain/payment.ts";
import { refusal } from "../domain/refusal.ts";
import type { Day } from "../domain/days.ts";
import type { Actor, World } from "../ports.ts";
import { changeInvoice } from "./shared/change-invoice.ts";
import { found } from "./shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";

export interface PaymentInput {
  customerId: string;
  amountMinor: number;
  currency: string;
  receivedOn: Day;
  method: PaymentMethod;
  reference?: string;
  allocations: { invoiceId: string; amountMinor: number }[];
  request?: RequestKey | null;
}

export const OneInvoiceOnly = refusal("invalid", "one-invoice-per-payment");
export const OtherCustomer = refusal("invalid", "invoice-of-another-customer");

/** Records a payment that arrived outside, for one invoice; a full one cancels the mail that still waits. */
export async function recordPayment(world: World, actor: Actor, input: PaymentInput): Promise<{ payment: Payment; replayed: boolean }> {
  const [allocation, ...more] = input.allocations;
  if (!allocation || more.length > 0) throw new OneInvoiceOnly();
  if (allocation.amountMinor !== input.amountMinor) throw new AllocationMismatch({ allocatedMinor: allocation.amountMinor, amountMinor: input.amountMinor });
  const { companyId } = actor;
  const request = input.request ?? null;
  const paymentId = request ? world.ids.from("pay", seedOf(companyId, "payments", request)) : world.ids.next("pay");
  const known = request ? await world.store.payment(companyId, paymentId) : null;
  if (known && isReplay(known.requestHash, request)) return { payment: known, replayed: true };
  const payment: Payment = {
    type: "payment", version: 0, companyId, paymentId, invoiceId: allocation.invoiceId, customerId: input.customerId, amountMinor: input.amountMinor, currency: input.currency,
    receivedOn: input.receivedOn, method: input.method, reference: input.reference ?? null, recordedAt: actor.at, recordedBy: actor.by, ...(request ? { requestHash: request.hash } : {}),
  };
  const { folder, replayed } = await changeInvoice(world, actor, { invoiceId: allocation.invoiceId, action: "pay", request }, ({ head, deliveries }) => {
    if (head.customerId !== input.customerId) throw new OtherCustomer();
    return { standing: withPayment({ head, deliveries }, input.amountMinor, input.currency), also: [{ save: payment }], facts: { paymentId, amountMinor: input.amountMinor } };
  });
  // The list that was asked above may lag behind a retry; the invoice itself does not.
  return replayed ? { payment: found(folder.payments.find((one) => one.paymentId === paymentId) ?? null, "payment"), replayed } : { payment, replayed };
}
