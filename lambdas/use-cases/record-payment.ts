import type { Day } from "../domain/days.ts";
import { withPayment } from "../domain/invoice-commands.ts";
import { balanceOf } from "../domain/invoice.ts";
import { mustAddUp, type Allocation, type Payment, type PaymentMethod } from "../domain/payment.ts";
import { receiptOf, thanksFor } from "../domain/receipts.ts";
import { refusal } from "../domain/refusal.ts";
import type { Actor, InvoiceFolder, World } from "../ports.ts";
import { changeInvoices } from "./shared/change-invoices.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";
import { glanceSwitches } from "./shared/template-switches.ts";

export interface PaymentInput {
  customerId: string;
  amountMinor: number;
  currency: string;
  receivedOn: Day;
  method: PaymentMethod;
  reference?: string;
  allocations: Allocation[];
  request?: RequestKey | null;
}

export const OtherCustomer = refusal("invalid", "invoice-of-another-customer");

/**
 * Records a payment that arrived outside, for one invoice or several. What it pays in full is asked for no more; the receipt
 * and, where the company says so, the thanks are written in the same transaction (003-43, 003-46).
 */
export async function recordPayment(world: World, actor: Actor, input: PaymentInput): Promise<{ payment: Payment; replayed: boolean }> {
  mustAddUp(input.allocations, input.amountMinor);
  const { companyId } = actor;
  const request = input.request ?? null;
  const paymentId = request ? world.ids.from("pay", seedOf(companyId, "payments", request)) : world.ids.next("pay");
  const known = request ? await world.store.payment(companyId, paymentId) : null;
  if (known && isReplay(known.requestHash, request)) return { payment: known, replayed: true };
  const payments = rowsOf(actor, input, paymentId);
  const [payment] = payments as [Payment];
  const [receipt, thanks] = await Promise.all([glanceSwitches(world, companyId, "payment-receipt"), glanceSwitches(world, companyId, "thank-you")]);
  const invoiceIds = payments.map(({ invoiceId }) => invoiceId);
  const { folders, replayed } = await changeInvoices(world, actor, { invoiceIds, action: "pay", called: "pay", request }, (read) => {
    if (read.some(({ head }) => head.customerId !== input.customerId)) throw new OtherCustomer();
    const standings = read.map(({ head, deliveries }, n) => {
      const paid = withPayment({ head, deliveries }, input.allocations[n]!.amountMinor, input.currency);
      const thanked = thanks.enabled && balanceOf(paid.head) === 0 ? [thanksFor(paid.head, payment, actor)] : [];
      return { head: paid.head, deliveries: [...paid.deliveries, ...(n === 0 && receipt.enabled ? [receiptOf(payment, actor)] : []), ...thanked] };
    });
    return { standings, also: payments.map((save) => ({ save })), facts: { paymentId, amountMinor: input.amountMinor } };
  });
  // The list that was asked above may lag behind a retry; the invoice itself does not.
  return { payment: (replayed && paymentIn(folders, paymentId)) || payment, replayed };
}

/** One row for each invoice that the payment pays. */
const rowsOf = ({ companyId, at, by }: Actor, { request, allocations, reference, ...facts }: PaymentInput, paymentId: string): Payment[] =>
  allocations.map(({ invoiceId }) => ({
    type: "payment", version: 0, companyId, paymentId, invoiceId, ...facts, reference: reference ?? null, allocations, recordedAt: at, recordedBy: by, ...(request ? { requestHash: request.hash } : {}),
  }));

const paymentIn = (folders: InvoiceFolder[], paymentId: string): Payment | undefined => folders.flatMap(({ payments }) => payments).find((one) => one.paymentId === paymentId);
