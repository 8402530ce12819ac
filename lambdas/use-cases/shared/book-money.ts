import { refunded, withPayment } from "../../domain/invoice-commands.ts";
import { balanceOf, type InvoiceHead } from "../../domain/invoice.ts";
import { mainInvoiceOf, type Allocation, type Payment } from "../../domain/payment.ts";
import type { PaymentAttempt } from "../../domain/payment-attempt.ts";
import type { MoneyEffect } from "../../domain/provider-payment.ts";
import { receiptOf, refundReceiptOf, thanksFor } from "../../domain/receipts.ts";
import { takenBack, type Refund } from "../../domain/refund.ts";
import { dayAt } from "../../domain/zones.ts";
import type { Actor, Change, Company, InvoiceFolder, World } from "../../ports.ts";
import { changeInvoices } from "./change-invoices.ts";
import { glanceSwitches, templateSwitches } from "./template-switches.ts";

/** Ends a decision about an effect that is in the books already. */
const IS_BOOKED = new Error("is booked");

export interface Booking {
  company: Company;
  attempt: PaymentAttempt;
  effect: MoneyEffect;
}

/**
 * Books what a provider tells of a payment, once for each effect: the row's id follows from the effect, so that a second
 * booking meets the first (I15). What nobody owes any more becomes the customer's credit in the same transaction (R9).
 */
export async function bookMoney(world: World, booking: Booking): Promise<"booked" | "known"> {
  const { attempt, effect } = booking;
  const actor: Actor = { companyId: attempt.companyId, by: attempt.provider, role: "provider", at: world.clock.now() };
  const invoiceIds = attempt.allocations.map(({ invoiceId }) => invoiceId);
  const isIncoming = effect.is === "captured" || effect.is === "chargeback-reversed";
  const decide = await (isIncoming ? incoming : outgoing)(world, actor, booking);
  try {
    await changeInvoices(world, actor, { invoiceIds, action: null, called: effect.is }, decide);
    return "booked";
  } catch (error) {
    if (error === IS_BOOKED) return "known";
    throw error;
  }
}

/** Shares of what came: each invoice takes what it was meant to and still owes, in order; the rest is nobody's. */
export function sharesOf(heads: InvoiceHead[], allocations: Allocation[], amountMinor: number): { shares: number[]; creditMinor: number } {
  let rest = amountMinor;
  const shares = heads.map((head, n) => {
    const owedMinor = head.phase === "issued" ? Math.max(0, balanceOf(head)) : 0;
    const share = Math.min(allocations[n]!.amountMinor, owedMinor, rest);
    rest -= share;
    return share;
  });
  return { shares, creditMinor: rest };
}

async function incoming(world: World, actor: Actor, { company, attempt, effect }: Booking) {
  const paymentId = world.ids.from("pay", effect.key);
  const [receipt, thanks] = await Promise.all([glanceSwitches(world, actor.companyId, "payment-receipt"), glanceSwitches(world, actor.companyId, "thank-you")]);
  return async (read: InvoiceFolder[]) => {
    if (read.some(({ payments }) => payments.some((one) => one.paymentId === paymentId))) throw IS_BOOKED;
    const { shares, creditMinor } = sharesOf(read.map(({ head }) => head), attempt.allocations, effect.amountMinor);
    const taken = read.flatMap(({ head }, n) => (shares[n]! > 0 ? [{ invoiceId: head.invoiceId, amountMinor: shares[n]! }] : []));
    const allocations = taken.length > 0 ? taken : [{ invoiceId: read[0]!.head.invoiceId, amountMinor: 0 }];
    const payments = allocations.map(({ invoiceId }) => paymentRow({ company, attempt, effect }, actor, { paymentId, invoiceId, allocations, creditMinor }));
    const [main] = payments as [Payment];
    const standings = read.map((folder, n) => {
      const after = shares[n]! > 0 ? withPayment(folder, shares[n]!, folder.head.currency) : folder;
      const receipts = receipt.enabled && folder.head.invoiceId === mainInvoiceOf(main) ? [receiptOf(main, actor)] : [];
      const thanked = thanks.enabled && shares[n]! > 0 && balanceOf(after.head) === 0 ? [thanksFor(after.head, main, actor)] : [];
      return { head: after.head, deliveries: [...after.deliveries, ...receipts, ...thanked] };
    });
    return { standings, also: [...payments.map((save) => ({ save })), ...(await credit(world, attempt, creditMinor))], facts: { paymentId, amountMinor: effect.amountMinor, creditMinor } };
  };
}

type Placed = Pick<Payment, "paymentId" | "invoiceId" | "allocations"> & { creditMinor: number };

const paymentRow = ({ company, attempt, effect }: Booking, { at, by }: Actor, { creditMinor, ...placed }: Placed): Payment => ({
  type: "payment", version: 0, companyId: attempt.companyId, ...placed, customerId: attempt.customerId, amountMinor: effect.amountMinor, ...(creditMinor > 0 ? { creditMinor } : {}), currency: attempt.currency,
  receivedOn: dayAt(effect.at, company.timeZone), method: "online", reference: attempt.providerId, online: { provider: attempt.provider, providerId: attempt.providerId ?? "", method: attempt.method }, recordedAt: at, recordedBy: by,
});

/** What the customer is owed rises, or falls when money went back of which nobody's invoice had anything. */
async function credit(world: World, { companyId, customerId, currency }: PaymentAttempt, amountMinor: number): Promise<Change[]> {
  if (amountMinor === 0) return [];
  const customer = await world.store.get("customer", { companyId, customerId });
  return customer === null ? [] : [{ save: { ...customer, creditMinor: { ...customer.creditMinor, [currency]: (customer.creditMinor?.[currency] ?? 0) + amountMinor } } }];
}

async function outgoing(world: World, actor: Actor, { company, attempt, effect }: Booking) {
  const refundId = world.ids.from("ref", effect.key);
  const paymentId = world.ids.from("pay", `${attempt.provider}#${attempt.providerId}#captured`);
  const template = await templateSwitches(world, actor.companyId, "refund");
  return async (read: InvoiceFolder[]) => {
    const payment = read.flatMap(({ payments }) => payments).find((one) => one.paymentId === paymentId && one.invoiceId === mainInvoiceOf(one));
    if (!payment || read.some(({ refunds }) => refunds.some((one) => one.refundId === refundId))) throw IS_BOOKED;
    const main = read.find(({ head }) => head.invoiceId === mainInvoiceOf(payment))!;
    const allocations = takenBack(payment, main.refunds, effect.amountMinor);
    const refund: Refund = {
      type: "refund", version: 0, companyId: actor.companyId, refundId, invoiceId: mainInvoiceOf(payment), paymentId, customerId: attempt.customerId, kind: effect.is === "charged-back" ? "chargeback" : "refund",
      amountMinor: effect.amountMinor, currency: attempt.currency, refundedOn: dayAt(effect.at, company.timeZone), reason: null, allocations, recordedAt: actor.at, recordedBy: actor.by,
    };
    const told = refund.kind === "refund" && template.enabled ? [refundReceiptOf(refund, actor)] : [];
    const standings = read.map(({ head, deliveries }) => {
      const after = refunded({ head, deliveries }, allocations.find(({ invoiceId }) => invoiceId === head.invoiceId)?.amountMinor ?? 0);
      return { head: after.head, deliveries: [...after.deliveries, ...(head.invoiceId === refund.invoiceId ? told : [])] };
    });
    const fromCreditMinor = effect.amountMinor - allocations.reduce((sum, one) => sum + one.amountMinor, 0);
    return { standings, also: [{ save: refund }, ...(await credit(world, attempt, -fromCreditMinor))], facts: { refundId, paymentId, amountMinor: effect.amountMinor } };
  };
}
