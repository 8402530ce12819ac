import { beforeEach, describe, expect, it } from "vitest";
import { commandInvoice } from "../../lambdas/use-cases/command-invoice.ts";
import { editCompany } from "../../lambdas/use-cases/edit-company.ts";
import { editCustomer } from "../../lambdas/use-cases/edit-customer.ts";
import { editInvoice } from "../../lambdas/use-cases/edit-invoice.ts";
import { readDossier } from "../../lambdas/use-cases/portal/read-dossier.ts";
import { readThread } from "../../lambdas/use-cases/read-thread.ts";
import { receiveMail } from "../../lambdas/use-cases/receive-mail.ts";
import { recordPayment } from "../../lambdas/use-cases/record-payment.ts";
import { replyToThread } from "../../lambdas/use-cases/reply-to-thread.ts";
import { sendInvoice } from "../../lambdas/use-cases/send-invoice.ts";
import { COMPANY, rowOfDelivery } from "../doubles/memory-world.ts";
import { LATER, office, type Office } from "../doubles/office.ts";

let o: Office;
let first: string;
beforeEach(async () => {
  o = await office();
  first = await o.customer("A", "a@example.net");
});

const headOf = async (invoiceId: string) => (await o.world.store.invoice(COMPANY, invoiceId))!.head;
const threadOf = (invoiceId: string) => readThread(o.world, o.world.actor(), { threadId: `thr_i${invoiceId.slice(4)}` });

async function written(invoiceId: string, over: { automatic?: boolean; from?: string; text?: string } = {}): Promise<void> {
  const recipient = await o.world.mailer.replyAddress(COMPANY, invoiceId);
  const mail = { from: { name: "", address: over.from ?? "a@example.net" }, to: [recipient], subject: "Re: Rechnung", mailId: "<m1@example.net>", text: over.text ?? "Frage", html: null, attachments: [], automatic: over.automatic ?? false, sort: "mail" as const, report: null, marks: { delivery: null, threads: [] } };
  await receiveMail(o.world, { messageKey: `${invoiceId} ${mail.from.address}`, recipient, mail, at: o.world.now });
}

describe("an invoice that moves to another customer inside the window", () => {
  it("is mailed to that customer, and the first one's link never shows it", async () => {
    const second = await o.customer("B", "b@example.net");
    const { invoiceId, deliveryId } = await o.issued(first);
    await editInvoice(o.world, o.world.actor(), { invoiceId, customerId: second, change: {} });
    await o.deliver(deliveryId);
    expect(o.world.mails.map((mail) => mail.to)).toEqual([["b@example.net"]]);
    const link = { type: "link" as const, version: 1, hash: "h", companyId: COMPANY, customerId: first, invoiceId, deliveryId, endsAt: "2027-01-01T00:00:00.000Z", revokedAt: null };
    expect((await readDossier(o.world, { link })).heads).toEqual([]);
  });
});

describe("what the mail server may already have", () => {
  it("can neither be edited nor reverted until its fate is known", async () => {
    const { invoiceId, deliveryId } = await o.issued(first);
    o.world.answer = () => ({ is: "unconfirmed", detail: "" });
    await o.deliver(deliveryId);
    const change = { items: [{ name: "x", quantity: "1", unitPriceMinor: 1, taxRate: "0" }] };
    await expect(editInvoice(o.world, o.world.actor(), { invoiceId, change })).rejects.toMatchObject({ code: "already-being-sent" });
    await expect(commandInvoice(o.world, o.world.actor(), { invoiceId, command: "revert" })).rejects.toMatchObject({ code: "already-being-sent" });
  });

  it("is refused visibly even when somebody writes at that very moment", async () => {
    const { invoiceId, deliveryId } = await o.issued(first);
    o.world.answer = () => ({ is: "refused", because: "refused-by-service", detail: "" });
    const send = o.world.mailer.send;
    o.world.mailer = { ...o.world.mailer, send: async (mail) => { await written(invoiceId); await commandInvoice(o.world, o.world.actor(), { invoiceId, command: "block" }); return send(mail); } };
    await o.deliver(deliveryId);
    expect(await rowOfDelivery(o.world, deliveryId)).toMatchObject({ state: "failed", because: "refused-by-service" });
    expect((await threadOf(invoiceId)).messages.map((m) => m.kind).sort()).toEqual(["email", "note"]);
  });
});

describe("a clerk's answer", () => {
  it("neither makes the invoice sent nor is stopped by what becomes of it", async () => {
    const { invoiceId } = await o.issued(first, { issueOn: "2026-01-20", dueOn: "2026-02-20" });
    await written(invoiceId);
    const { delivery } = await replyToThread(o.world, o.world.actor(), { threadId: `thr_i${invoiceId.slice(4)}`, text: "Wir stornieren sie." });
    await commandInvoice(o.world, o.world.actor(), { invoiceId, command: "void" });
    await o.deliver(delivery.deliveryId);
    expect(o.world.mails.map((mail) => [mail.kind, mail.to, mail.inReplyTo])).toEqual([["reply", ["a@example.net"], "<m1@example.net>"]]);
    expect((await headOf(invoiceId)).sentAt).toBeNull();
  });

  it("goes to the person, not to the machine that answered last (R8)", async () => {
    const { invoiceId } = await o.issued(first);
    await written(invoiceId);
    await written(invoiceId, { automatic: true, from: "mailer-daemon@example.net" });
    const { delivery } = await replyToThread(o.world, o.world.actor(), { threadId: `thr_i${invoiceId.slice(4)}`, text: "Guten Tag" });
    expect(delivery.to).toEqual(["a@example.net"]);
  });

  it("finds a long mail cut to what a row can hold, never lost", async () => {
    const { invoiceId } = await o.issued(first);
    await written(invoiceId, { text: "請求書".repeat(60_000) });
    const [message] = (await threadOf(invoiceId)).messages;
    expect(Buffer.byteLength(message!.text)).toBeLessThanOrEqual(100_000);
    expect(message!.text.endsWith("\ufffd")).toBe(false);
  });
});

describe("an issued document", () => {
  it("keeps the parties it was issued with when a note is added later", async () => {
    const { invoiceId, deliveryId } = await o.issued(first);
    await o.deliver(deliveryId);
    await editCompany(o.world, o.world.actor(), { change: { name: "Renamed Ltd" } });
    await editInvoice(o.world, o.world.actor(), { invoiceId, change: { notes: "paid by Friday, he says" } });
    const { body } = (await o.world.store.invoice(COMPANY, invoiceId))!;
    expect([body.seller.name, body.notes]).toEqual(["Dossier", "paid by Friday, he says"]);
  });

  it("has its print of each balance under a name of its own, so that what was mailed stays as it was", async () => {
    const { invoiceId, deliveryId } = await o.issued(first);
    await o.deliver(deliveryId);
    await recordPayment(o.world, o.world.actor(), { customerId: first, amountMinor: 100, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId, amountMinor: 100 }] });
    await sendInvoice(o.world, o.world.actor(), { invoiceId });
    await o.deliver(o.world.hinted.at(-1)!.deliveryId);
    expect([...o.world.printed.keys()].filter((key) => key.includes(invoiceId)).length).toBe(2);
  });
});

describe("a company that moves to another zone", () => {
  it("sends nothing before the day begins there (I1)", async () => {
    await editCompany(o.world, o.world.actor(), { change: { timeZone: "Pacific/Auckland" } });
    const { deliveryId } = await o.issued(first, { issueOn: "2026-01-20", dueOn: "2026-02-20" });
    await editCompany(o.world, o.world.actor(), { change: { timeZone: "America/Los_Angeles" } });
    expect(await o.deliver(deliveryId, "2026-01-19T20:00:00.000Z")).toBe("too-early");
    expect(await o.deliver(deliveryId, "2026-01-20T08:00:00.000Z")).toBe("accepted");
  });
});

describe("an address that was refused", () => {
  it("is tried again once somebody enters it again, or names it", async () => {
    const customer = (await o.world.store.get("customer", { companyId: COMPANY, customerId: first }))!;
    await o.world.store.commit([{ save: { ...customer, undeliverable: ["a@example.net"] } }]);
    const one = await o.issued(first);
    expect(await o.deliver(one.deliveryId, LATER)).toBe("failed");
    await editCustomer(o.world, o.world.actor(), { customerId: first, change: { emails: { general: "a@example.net" } } });
    await sendInvoice(o.world, o.world.actor(), { invoiceId: one.invoiceId });
    expect(await o.deliver(one.deliveryId, LATER)).toBe("accepted");
  });
});
