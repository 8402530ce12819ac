import { beforeAll, describe, expect, it } from "vitest";
import { attachedText } from "./running/attached-text.ts";
import { newClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { fateOf, mailsOf } from "./running/fates.ts";
import { sharedProduct } from "./running/product.ts";

const product = sharedProduct();
let clerk: Clerk;
let customer: Customer;

beforeAll(async () => {
  clerk = await newClerk(product);
  await clerk.sendsAutomatically();
  customer = await clerk.customer();
});

const oneLine = (unitPriceMinor: number) => ({ items: [{ name: "Wartung", quantity: "1", unitPriceMinor, taxRate: "19" }] });
const mailsAbout = async (invoice: Invoice) => mailsOf(await product.mails(), invoice);

describe("an issued invoice", () => {
  it("goes out once, five minutes after issue and not a moment earlier, and is called sent only then", async () => {
    const invoice = await clerk.issued(customer);
    expect(invoice).toMatchObject({ status: "not-sent", sentAt: null, autoSend: { state: "pending", dueAt: new Date(Date.parse(invoice.issuedAt!) + 300_000).toISOString() } });
    await product.pass("PT4M59S");
    expect(await mailsAbout(invoice)).toEqual([]);
    expect((await clerk.invoice(invoice)).status).toBe("not-sent");
    await product.pass("PT2M");
    const [mail, ...more] = await mailsAbout(invoice);
    expect(more).toEqual([]);
    expect(mail!.subject).toContain(invoice.number);
    expect(mail!.at >= invoice.autoSend!.dueAt).toBe(true);
    expect(await clerk.invoice(invoice)).toMatchObject({ status: "sent", sentAt: mail!.at, autoSend: { state: "sent" } });
  });

  it("reaches whom its header names and nobody else, and asks the mail service for nothing but to send (T28, I10)", async () => {
    const both = await clerk.customer({ emails: { general: "office@example.net", invoices: "billing@example.net" } });
    const invoice = await clerk.issued(both);
    await clerk.command(invoice, "send");
    const [mail] = await mailsAbout(invoice);
    const { headers } = await product.openMail(mail!);
    expect(mail!.to).toEqual(["billing@example.net"]);
    expect([headers["to"], headers["cc"], headers["bcc"]]).toEqual(["billing@example.net", undefined, undefined]);
    const { callers } = await product.local<{ callers: Record<string, Record<string, unknown>> }>("GET", "meter");
    expect(Object.keys(callers["dossier-local-deliver"]!).filter((call) => call.startsWith("ses:"))).toEqual(["ses:SendRawEmail"]);
  });

  it("that is dated in the future waits for its day in the company's zone", async () => {
    const day = new Date(Date.parse(await product.now()) + 3 * 86_400_000).toISOString().slice(0, 10);
    const invoice = await clerk.issued(customer, { issueOn: day });
    const midnight = new Date(Date.parse(`${day}T00:00:00Z`) - 3_600_000).toISOString();
    expect(invoice.autoSend?.dueAt).toBe(midnight);
    await product.local("POST", "clock", { body: { to: new Date(Date.parse(midnight) - 1_000).toISOString() } });
    expect(await mailsAbout(invoice)).toEqual([]);
    await product.pass("PT2M");
    expect(await mailsAbout(invoice)).toHaveLength(1);
  });

  it("stays on hold until it is released, then goes out at once", async () => {
    const invoice = await clerk.issued(customer);
    expect(await clerk.command(invoice, "hold")).toMatchObject({ autoSend: { state: "held" } });
    await product.pass("PT30M");
    expect(await mailsAbout(invoice)).toEqual([]);
    await clerk.command(invoice, "release");
    await product.quiet();
    expect((await fateOf(clerk, invoice, await product.mails())).mails).toBe(1);
  });

  it("is kept by a block and goes out when the last one is lifted; a hold that came before stays", async () => {
    const blocked = await clerk.issued(customer);
    const both = await clerk.issued(customer);
    await clerk.command(both, "hold");
    for (const invoice of [blocked, both]) {
      await clerk.command(invoice, "block", { reason: "dispute" });
      await clerk.command(invoice, "block", { reason: "paused" });
    }
    await product.pass("PT30M");
    expect((await clerk.invoice(blocked)).autoSend?.state).toBe("held");
    await clerk.command(blocked, "unblock", { reason: "dispute" });
    await product.quiet();
    expect(await mailsAbout(blocked)).toEqual([]);
    for (const invoice of [blocked, both]) await clerk.command(invoice, "unblock");
    await product.quiet();
    expect(await mailsAbout(blocked)).toHaveLength(1);
    expect(await mailsAbout(both)).toEqual([]);
    await clerk.command(both, "release");
    expect(await mailsAbout(both)).toHaveLength(1);
  });

  it("that is corrected inside the five minutes is mailed as corrected, at the same time", async () => {
    const invoice = await clerk.issued(customer, oneLine(10_000));
    await product.pass("PT3M");
    const corrected = await clerk.ask<Invoice>("PATCH", `/v1/invoices/${invoice.id}`, oneLine(77_700));
    expect(corrected).toMatchObject({ number: invoice.number, totalMinor: 92_463, autoSend: invoice.autoSend });
    await product.pass("PT4M");
    const [mail, ...more] = await mailsAbout(invoice);
    expect(more).toEqual([]);
    const { text, html } = await product.openMail(mail!);
    expect(text).toContain("924,63");
    expect(html).not.toContain("119,00");
    const printed = await attachedText(product, mail!);
    if (printed !== null) {
      expect(printed).toContain("924,63");
      expect(printed).toContain(invoice.number);
      expect(printed).not.toContain("119,00");
    }
    expect(await clerk.try("PATCH", `/v1/invoices/${invoice.id}`, { body: oneLine(1) })).toMatchObject({ status: 409, body: { code: "already-sent" } });
  });

  it("keeps its number when it is made a draft again, and is mailed once, after it was issued again", async () => {
    const invoice = await clerk.issued(customer);
    expect(await clerk.command(invoice, "revert")).toMatchObject({ status: "draft", number: invoice.number });
    await product.pass("PT10M");
    expect(await mailsAbout(invoice)).toEqual([]);
    await clerk.ask("PATCH", `/v1/invoices/${invoice.id}`, oneLine(5_000));
    const again = await clerk.issue(invoice);
    expect(again).toMatchObject({ number: invoice.number, totalMinor: 5_950, autoSend: { state: "pending" } });
    await product.pass("PT7M");
    expect((await fateOf(clerk, invoice, await product.mails())).mails).toBe(1);
    expect((await clerk.issued(customer)).number).toBe(next(invoice.number!));
  });

  it("whose automatic mail is switched off does not go out; by hand it still does", async () => {
    const invoice = await clerk.issued(customer);
    expect(await clerk.ask("PATCH", `/v1/invoices/${invoice.id}`, { autoSend: null })).toMatchObject({ autoSend: { state: "cancelled", cancelledBecause: "auto-send-off" } });
    await product.pass("PT10M");
    expect(await mailsAbout(invoice)).toEqual([]);
    await clerk.command(invoice, "send");
    expect(await mailsAbout(invoice)).toHaveLength(1);
  });
});

describe("sending by hand", () => {
  it("again is a delivery of its own each time, and the same request is one (T9)", async () => {
    const invoice = await clerk.issued(customer);
    await clerk.command(invoice, "send");
    expect(await mailsAbout(invoice)).toHaveLength(1);
    await clerk.command(invoice, "send");
    const same = { body: { to: ["second@example.net"] }, headers: { "idempotency-key": `again ${invoice.id}` } };
    for (let n = 0; n < 3; n++) expect((await clerk.try("POST", `/v1/invoices/${invoice.id}/send`, same)).status).toBe(200);
    await product.pass("PT10M");
    const mails = await mailsAbout(invoice);
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map(({ tags }) => tags["d"])).size).toBe(3);
    expect(mails.map(({ to }) => to[0])).toEqual([mails[0]!.to[0], mails[0]!.to[0], "second@example.net"]);
    await fateOf(clerk, invoice, await product.mails());
  });

  it("is refused for a draft and for a voided invoice, and nothing leaves (T7)", async () => {
    const before = (await product.mails()).length;
    const draft = await clerk.draft(customer);
    expect(await clerk.try("POST", `/v1/invoices/${draft.id}/send`, { body: {} })).toMatchObject({ status: 409, body: { code: "is-draft" } });
    const voided = await clerk.issued(customer);
    await clerk.command(voided, "void");
    expect(await clerk.try("POST", `/v1/invoices/${voided.id}/send`, { body: {} })).toMatchObject({ status: 409, body: { code: "is-voided" } });
    await product.pass("PT10M");
    expect(await product.mails()).toHaveLength(before);
  });
});

describe("an invoice whose customer has no address", () => {
  it("is not called sent, says why, and is an open matter in the inbox (I5, I8)", async () => {
    const silent = await clerk.customer({ emails: { general: null }, address: null });
    const invoice = await clerk.issued(silent);
    await product.pass("PT7M");
    const { first, invoice: after } = await fateOf(clerk, invoice, await product.mails());
    expect(first).toMatchObject({ state: "failed", because: "no-address" });
    expect(after).toMatchObject({ status: "not-sent", sentAt: null });
    expect(after.autoSend?.state).not.toBe("sent");
    expect(await clerk.threads(`customerId=${silent.id}`)).toMatchObject([{ status: "open", invoiceIds: [invoice.id] }]);
  });
});

const next = (number: string): string => number.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, "0"));
