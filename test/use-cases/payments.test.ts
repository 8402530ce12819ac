import { beforeEach, describe, expect, it } from "vitest";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { balanceOf } from "../../lambdas/domain/invoice.ts";
import { recordPayment, type PaymentInput } from "../../lambdas/use-cases/record-payment.ts";
import { refundPayment } from "../../lambdas/use-cases/refund-payment.ts";
import { saveTemplate } from "../../lambdas/use-cases/save-template.ts";
import { sendReceipt } from "../../lambdas/use-cases/send-receipt.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { office, type Office } from "../doubles/office.ts";

let o: Office;
let customerId: string;
beforeEach(async () => {
  o = await office();
  customerId = await o.customer("A", "a@example.net");
});

const headOf = async (id: string) => (await o.world.store.invoice(COMPANY, id))!.head;
const pay = async (invoiceIds: string[], over: Partial<PaymentInput> = {}) => {
  const allocations = invoiceIds.map((invoiceId) => ({ invoiceId, amountMinor: 11_900 }));
  return (await recordPayment(o.world, o.world.actor(), { customerId, amountMinor: 11_900 * invoiceIds.length, currency: "EUR", receivedOn: "2026-01-05", method: "bank-transfer", allocations, ...over })).payment;
};
const kinds = () => o.world.mails.map(({ kind }) => kind);

describe("a payment", () => {
  it("of two invoices pays both at once and is told of in one receipt with all of them (003-46)", async () => {
    const [one, two] = [await o.issued(customerId), await o.issued(customerId)];
    const payment = await pay([one.invoiceId, two.invoiceId]);
    expect(balanceOf(await headOf(one.invoiceId))).toBe(0);
    expect(balanceOf(await headOf(two.invoiceId))).toBe(0);
    await o.work();
    expect(kinds()).toEqual(["payment-receipt"]);
    expect(o.world.mails[0]!.attachments.length).toBe(1);
    expect((await o.world.store.payment(COMPANY, payment.paymentId))!.invoiceId).toBe(one.invoiceId);
    expect((await o.world.store.list({ of: "payments", companyId: COMPANY }, { limit: 10 })).length).toBe(1);
  });

  it("that does not fit one of its invoices changes none", async () => {
    const [one, two] = [await o.issued(customerId), await o.issued(customerId)];
    const allocations = [{ invoiceId: one.invoiceId, amountMinor: 11_900 }, { invoiceId: two.invoiceId, amountMinor: 11_901 }];
    await expect(pay([], { amountMinor: 23_801, allocations })).rejects.toMatchObject({ code: "more-than-owed" });
    expect(balanceOf(await headOf(one.invoiceId))).toBe(11_900);
    await o.work();
    expect(o.world.mails).toEqual([]);
  });

  it("is thanked for only when the company says so, and only when it pays in full (003-43)", async () => {
    await saveTemplate(o.world, o.world.actor(), { name: "thank-you", text: { ...templateOf("thank-you", COMPANY, null), enabled: true } });
    const { invoiceId } = await o.issued(customerId);
    await pay([invoiceId], { amountMinor: 900, allocations: [{ invoiceId, amountMinor: 900 }] });
    await o.work();
    expect(kinds()).toEqual(["payment-receipt"]);
    await pay([invoiceId], { amountMinor: 11_000, allocations: [{ invoiceId, amountMinor: 11_000 }] });
    await o.work();
    expect(kinds().sort()).toEqual(["payment-receipt", "payment-receipt", "thank-you"]);
  });

  it("is not told of where the template is off", async () => {
    await saveTemplate(o.world, o.world.actor(), { name: "payment-receipt", text: { ...templateOf("payment-receipt", COMPANY, null), enabled: false } });
    await pay([(await o.issued(customerId)).invoiceId]);
    await o.work();
    expect(o.world.mails).toEqual([]);
  });

  it("of somebody without an address leaves a receipt that says why it was not sent, and no open matter", async () => {
    customerId = await o.customer("B", null);
    const { invoiceId } = await o.issued(customerId);
    const payment = await pay([invoiceId]);
    await o.work();
    const row = await o.world.store.get("delivery", { companyId: COMPANY, ownerId: invoiceId, slot: `p${payment.paymentId.slice(4).toLowerCase()}` });
    expect(row).toMatchObject({ state: "cancelled", because: "no-address" });
    expect(await o.world.store.thread(COMPANY, `thr_i${invoiceId.slice(4)}`)).toBeNull();
  });

  it("sends its receipt once more by hand, once for each request", async () => {
    const payment = await pay([(await o.issued(customerId)).invoiceId]);
    await o.work();
    const request = { key: "again", hash: "h" };
    const [a, b] = [await sendReceipt(o.world, o.world.actor(), { paymentId: payment.paymentId, request }), await sendReceipt(o.world, o.world.actor(), { paymentId: payment.paymentId, request })];
    expect([a.replayed, b.replayed, a.delivery.deliveryId === b.delivery.deliveryId]).toEqual([false, true, true]);
    await o.work();
    expect(kinds()).toEqual(["payment-receipt", "payment-receipt"]);
  });
});

describe("a refund", () => {
  const refund = (paymentId: string, amountMinor?: number, key?: string) =>
    refundPayment(o.world, o.world.actor(), { paymentId, kind: "refund", ...(amountMinor ? { amountMinor } : {}), ...(key ? { request: { key, hash: "h" } } : {}) });

  it("raises what is owed again and is told of when the payment was charged (I13, 003-47)", async () => {
    const { invoiceId } = await o.issued(customerId);
    const payment = await pay([invoiceId], { method: "card" });
    await o.work();
    await refund(payment.paymentId, 900);
    expect(balanceOf(await headOf(invoiceId))).toBe(900);
    await o.work();
    expect(kinds()).toEqual(["payment-receipt", "refund"]);
  });

  it("of money that came by bank transfer is not mailed", async () => {
    const payment = await pay([(await o.issued(customerId)).invoiceId]);
    await o.work();
    await refund(payment.paymentId);
    await o.work();
    expect(kinds()).toEqual(["payment-receipt"]);
  });

  it("is made once for one request, and never beyond the payment", async () => {
    const { invoiceId } = await o.issued(customerId);
    const payment = await pay([invoiceId]);
    const [a, b] = [await refund(payment.paymentId, 10_000, "k"), await refund(payment.paymentId, 10_000, "k")];
    expect([b.replayed, a.refund.refundId === b.refund.refundId]).toEqual([true, true]);
    await expect(refund(payment.paymentId, 1_901)).rejects.toMatchObject({ code: "more-than-paid" });
    await refund(payment.paymentId);
    await expect(refund(payment.paymentId)).rejects.toMatchObject({ code: "more-than-paid" });
    expect(await headOf(invoiceId)).toMatchObject({ paidMinor: 11_900, refundedMinor: 11_900 });
  });

  it("is the same for the same request, however many others came in between (T14)", async () => {
    const payment = await pay([(await o.issued(customerId)).invoiceId]);
    const first = await refund(payment.paymentId, 100, "k0");
    for (let n = 1; n <= 6; n++) await refund(payment.paymentId, 100, `k${n}`);
    const again = await refund(payment.paymentId, 100, "k0");
    expect([again.replayed, again.refund.refundId]).toEqual([true, first.refund.refundId]);
    await expect(refundPayment(o.world, o.world.actor(), { paymentId: payment.paymentId, kind: "refund", amountMinor: 7, request: { key: "k0", hash: "other" } })).rejects.toMatchObject({ code: "idempotency-key-reused" });
  });

  it("of a payment that never was says nothing to anybody", async () => {
    const { invoiceId } = await o.issued(customerId);
    const payment = await pay([invoiceId], { method: "card" });
    await o.work();
    await refundPayment(o.world, o.world.actor(), { paymentId: payment.paymentId, kind: "void", reason: "Typed twice" });
    await o.work();
    expect(kinds()).toEqual(["payment-receipt"]);
    expect(balanceOf(await headOf(invoiceId))).toBe(11_900);
  });
});
