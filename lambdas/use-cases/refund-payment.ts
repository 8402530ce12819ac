import { refunded } from "../domain/invoice-commands.ts";
import { refundReceiptOf } from "../domain/receipts.ts";
import { leftOf, takenBack, wasCharged, type Refund } from "../domain/refund.ts";
import { dayAt } from "../domain/zones.ts";
import { mainInvoiceOf } from "../domain/payment.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Actor, InvoiceFolder, World } from "../ports.ts";
import { changeInvoices } from "./shared/change-invoices.ts";
import { found } from "./shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";
import { templateSwitches } from "./shared/template-switches.ts";

export interface RefundInput {
  paymentId: string;
  kind: Refund["kind"];
  /** All that is left when it is not said. */
  amountMinor?: number;
  reason?: string;
  request?: RequestKey | null;
}

/**
 * Money of a payment that went back by hand, or a payment that never was. What its invoices owe rises again (I13); a payment
 * that was charged is told of by mail (003-47).
 */
export async function refundPayment(world: World, actor: Actor, input: RefundInput): Promise<{ refund: Refund; replayed: boolean }> {
  const { companyId } = actor;
  const { paymentId, kind, reason = null, request = null } = input;
  const payment = found(await world.store.payment(companyId, paymentId), "payment");
  const refundId = request ? world.ids.from("ref", seedOf(paymentId, kind, request)) : world.ids.next("ref");
  const known = request ? await world.store.refund(companyId, refundId) : null;
  if (known && isReplay(known.requestHash, request)) return { refund: known, replayed: true };
  const { timeZone } = found(await world.store.get("company", { companyId }), "company");
  const template = await templateSwitches(world, companyId, "refund");
  const facts = { refundId, paymentId, customerId: payment.customerId, kind, currency: payment.currency, refundedOn: dayAt(actor.at, timeZone), reason };
  let refund: Refund | null = null;
  const { folders, replayed } = await changeInvoices(world, actor, { invoiceIds: payment.allocations.map(({ invoiceId }) => invoiceId), action: null, called: kind, request }, (read) => {
    const main = read[0]!;
    const amountMinor = input.amountMinor ?? leftOf(payment, main.refunds);
    const allocations = takenBack(payment, main.refunds, amountMinor);
    refund = { type: "refund", version: 0, companyId, invoiceId: mainInvoiceOf(payment), ...facts, amountMinor, allocations, recordedAt: actor.at, recordedBy: actor.by, ...(request ? { requestHash: request.hash } : {}) };
    const told = kind === "refund" && wasCharged(payment) && template.enabled ? [refundReceiptOf(refund, actor)] : [];
    return { standings: read.map((folder, n) => standingOf(folder, refund!, n === 0 ? told : [])), also: [{ save: refund }], facts: { refundId, paymentId, amountMinor } };
  });
  return { refund: refund ?? found(folders[0]?.refunds.find((one) => one.refundId === refundId) ?? null, "refund"), replayed };
}

const standingOf = ({ head, deliveries }: InvoiceFolder, { allocations }: Refund, told: Delivery[]) => {
  const share = allocations.find(({ invoiceId }) => invoiceId === head.invoiceId)?.amountMinor ?? 0;
  const after = refunded({ head, deliveries }, share);
  return { head: after.head, deliveries: [...after.deliveries, ...told] };
};
