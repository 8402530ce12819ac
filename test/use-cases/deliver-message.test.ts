import { beforeEach, describe, expect, it } from "vitest";
import { deliverMessage } from "../../lambdas/use-cases/deliver-message.ts";
import { commandInvoice } from "../../lambdas/use-cases/command-invoice.ts";
import { createCustomer } from "../../lambdas/use-cases/create-customer.ts";
import { draftInvoice } from "../../lambdas/use-cases/draft-invoice.ts";
import { settleDelivery } from "../../lambdas/use-cases/due/settle-delivery.ts";
import { editInvoice } from "../../lambdas/use-cases/edit-invoice.ts";
import { issueInvoice } from "../../lambdas/use-cases/issue-invoice.ts";
import { readThread } from "../../lambdas/use-cases/read-thread.ts";
import { recordFeedback } from "../../lambdas/use-cases/record-feedback.ts";
import { recordPayment } from "../../lambdas/use-cases/record-payment.ts";
import { saveTemplate } from "../../lambdas/use-cases/save-template.ts";
import { sendInvoice } from "../../lambdas/use-cases/send-invoice.ts";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { COMPANY, memoryWorld, rowOfDelivery, type MemoryWorld } from "../doubles/memory-world.ts";

const LATER = "2026-01-05T08:05:00.000Z";
let world: MemoryWorld;
let customerId: string;

beforeEach(async () => {
  world = await memoryWorld();
  const text = {
    number: "C1", name: "Śliwa & Söhne SRL", kind: "company" as const, emails: { general: "buyer@example.net" }, phone: null, address: null, language: "de" as const, groupId: null, customFields: {}, siren: null, vatId: null,
    channel: "auto" as const, notes: null,
  };
  customerId = (await createCustomer(world, world.actor(), { text })).customer.customerId;
  await saveTemplate(world, world.actor(), { name: "invoice", text: { ...templateOf("invoice", COMPANY, null), autoSend: true } });
});

async function issued(): Promise<{ invoiceId: string; deliveryId: string; balanceMinor: number }> {
  const text = {
    issueOn: "2026-01-05", dueOn: "2026-02-04", currency: "EUR", items: [{ name: "Beratung", quantity: "2.5", unitPriceMinor: 10001, taxRate: "19" }],
    supply: null, customerReference: null, paymentTerms: null, taxNote: null, externalNumber: null, notes: null,
  };
  const { folder } = await draftInvoice(world, world.actor(), { kind: "invoice", customerId, text });
  const { invoiceId } = folder.head;
  await issueInvoice(world, world.actor(), { invoiceId });
  return { invoiceId, deliveryId: `dlv_inv${invoiceId.slice(4)}_first`, balanceMinor: 29754 };
}

const deliver = (deliveryId: string, trustedNow = LATER): Promise<string> => deliverMessage(world, { companyId: COMPANY, deliveryId, trustedNow });
const headOf = async (invoiceId: string) => (await world.store.invoice(COMPANY, invoiceId))!.head;

describe("a delivery", () => {
  it("leaves once its time has come, and only once, however often it is hinted", async () => {
    const { invoiceId, deliveryId } = await issued();
    expect(await deliver(deliveryId, "2026-01-05T08:04:59.999Z")).toBe("too-early");
    await Promise.all([deliver(deliveryId), deliver(deliveryId), deliver(deliveryId)]);
    await deliver(deliveryId);
    expect(world.mails.length).toBe(1);
    expect(await headOf(invoiceId)).toMatchObject({ sentAt: world.now, autoSend: { state: "sent" } });
  });

  it("does not leave early when the worker's clock is wrong but the witness is not (R2)", async () => {
    const { deliveryId } = await issued();
    world.now = "2026-01-06T08:00:00.000Z";
    expect(await deliver(deliveryId, "2026-01-05T08:01:00.000Z")).toBe("too-early");
    expect(world.mails).toEqual([]);
  });

  it.each([
    ["marked as sent", (id: string) => commandInvoice(world, world.actor(), { invoiceId: id, command: "mark-sent" })],
    ["voided", (id: string) => commandInvoice(world, world.actor(), { invoiceId: id, command: "void" })],
    ["reverted to a draft", (id: string) => commandInvoice(world, world.actor(), { invoiceId: id, command: "revert" })],
    ["held", (id: string) => commandInvoice(world, world.actor(), { invoiceId: id, command: "hold" })],
    ["blocked", (id: string) => commandInvoice(world, world.actor(), { invoiceId: id, command: "block", block: { reason: "dispute" } })],
    ["switched off", (id: string) => editInvoice(world, world.actor(), { invoiceId: id, change: { autoSend: null } })],
    ["paid", (id: string) => recordPayment(world, world.actor(), { customerId, amountMinor: 29754, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: id, amountMinor: 29754 }] })],
  ])("stays here when its invoice was %s before", async (_what, command) => {
    const { invoiceId, deliveryId } = await issued();
    await command(invoiceId);
    await deliver(deliveryId);
    expect(world.mails).toEqual([]);
  });

  it("still leaves after a part payment (cross-seed rule 7)", async () => {
    const { invoiceId, deliveryId } = await issued();
    await recordPayment(world, world.actor(), { customerId, amountMinor: 100, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId, amountMinor: 100 }] });
    await deliver(deliveryId);
    expect(world.mails.length).toBe(1);
  });

  it("is not handed over when a command comes between making and handing over", async () => {
    const { invoiceId, deliveryId } = await issued();
    world.printer = { ...world.printer, print: async () => { await commandInvoice(world, world.actor(), { invoiceId, command: "mark-sent" }); return new Uint8Array([1]); } };
    expect(await deliver(deliveryId)).toBe("changed-meanwhile");
    expect(world.mails).toEqual([]);
  });

  it("is never sent again when the answer was lost: it is unconfirmed, then proven by an event, or unknown in the inbox (T1, T10)", async () => {
    const proven = await issued();
    const silent = await issued();
    world.answer = () => ({ is: "unconfirmed", detail: "socket hang up" });
    await deliver(proven.deliveryId);
    await deliver(silent.deliveryId);
    world.now = "2026-01-05T10:00:00.000Z";
    await deliver(proven.deliveryId, world.now);
    expect(world.mails.length).toBe(2);
    await recordFeedback(world, { companyId: COMPANY, deliveryId: proven.deliveryId, event: { type: "send", recipient: "buyer@example.net", at: LATER } });
    expect((await headOf(proven.invoiceId)).sentAt).toBe(LATER);
    await settleDelivery(world, { companyId: COMPANY, deliveryId: silent.deliveryId, trustedNow: world.now });
    expect(await rowOfDelivery(world, silent.deliveryId)).toMatchObject({ state: "unknown", because: "no-answer" });
    expect((await headOf(silent.invoiceId)).sentAt).toBeNull();
    const thread = await readThread(world, world.actor(), { threadId: `thr_i${silent.invoiceId.slice(4)}` });
    expect(thread.messages).toMatchObject([{ kind: "note" }]);
  });

  it("is tried again after a definite no for now, and ends visibly after six (T8)", async () => {
    const { invoiceId, deliveryId } = await issued();
    world.answer = () => ({ is: "later", because: "sending-limited", detail: "Throttling" });
    for (let n = 0; n < 8; n++) {
      await deliver(deliveryId, "2026-01-09T08:00:00.000Z");
    }
    expect(await rowOfDelivery(world, deliveryId)).toMatchObject({ state: "failed", attempts: 6 });
    expect(await headOf(invoiceId)).toMatchObject({ sentAt: null, autoSend: { state: "failed" } });
    expect((await readThread(world, world.actor(), { threadId: `thr_i${invoiceId.slice(4)}` })).messages.length).toBe(1);
  });

  it("is cancelled, not tried again, when it was stopped while the service had it", async () => {
    const { invoiceId, deliveryId } = await issued();
    world.answer = () => ({ is: "later", because: "sending-limited", detail: "" });
    const send = world.mailer.send;
    world.mailer = { ...world.mailer, send: async (mail) => { await commandInvoice(world, world.actor(), { invoiceId, command: "mark-sent" }); return send(mail); } };
    await deliver(deliveryId);
    expect(await rowOfDelivery(world, deliveryId)).toMatchObject({ state: "cancelled", because: "marked-as-sent" });
  });

  it("is sent again on purpose as a delivery of its own (T9)", async () => {
    const { invoiceId, deliveryId } = await issued();
    await deliver(deliveryId);
    await sendInvoice(world, world.actor(), { invoiceId, request: { key: "once", hash: "h" } });
    await sendInvoice(world, world.actor(), { invoiceId, request: { key: "once", hash: "h" } });
    for (const { deliveryId: hinted } of world.hinted.slice(1)) await deliver(hinted);
    expect(world.mails.length).toBe(2);
    expect(new Set(world.mails.map((mail) => mail.deliveryId)).size).toBe(2);
  });

  it("ends visibly when nobody has an address for it, and goes once there is one", async () => {
    const { invoiceId, deliveryId } = await issued();
    const customer = (await world.store.get("customer", { companyId: COMPANY, customerId }))!;
    await world.store.commit([{ save: { ...customer, emails: { general: null } } }]);
    expect(await deliver(deliveryId)).toBe("failed");
    const without = (await world.store.get("customer", { companyId: COMPANY, customerId }))!;
    await world.store.commit([{ save: { ...without, emails: { general: "new@example.net" } } }]);
    await sendInvoice(world, world.actor(), { invoiceId });
    await deliver(deliveryId);
    expect(world.mails.map((mail) => mail.to)).toEqual([["new@example.net"]]);
  });

  it("mails the corrected document when it was edited inside the window (003-30)", async () => {
    const { invoiceId, deliveryId } = await issued();
    await editInvoice(world, world.actor(), { invoiceId, change: { items: [{ name: "Beratung", quantity: "1", unitPriceMinor: 5000, taxRate: "19" }] } });
    await deliver(deliveryId);
    expect(world.mails[0]?.text).toContain("59,50");
    expect(world.mails[0]?.text).not.toContain("297,54");
  });
});
