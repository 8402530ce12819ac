import { beforeEach, describe, expect, it } from "vitest";
import { print } from "../../lambdas/adapters/pdf/printer.ts";
import { compose } from "../../lambdas/adapters/mail-mime/compose.ts";
import { deliverMessage } from "../../lambdas/use-cases/deliver-message.ts";
import { COMPANY } from "../doubles/memory-world.ts";
import { expectRefused } from "./world/refused.ts";
import { DRAFT, ITEM, openOffice, type Office } from "./world/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

const ADDRESSES = [
  "a@b", "a@b.c,d@e.f", '"x\r\nBcc: y"@z.com', "a@b.com\r\nBcc: c@d.com", "a@аpple.com", "аdmin@example.com", "a@xn--.com", "@example.com", "a@", "a@example..com", ".a@example.com", "a..b@example.com", "a@-example.com", "a@[127.0.0.1]", "a@127.0.0.1",
  "Name <a@example.com>", "<a@example.com>", "a@example.com (comment)", '"a@evil.com x"@good.com', "a@example.com;b@example.com", "a b@example.com", "a@exam ple.com", "mailto:a@example.com", `${"a".repeat(65)}@example.com`, `a@${"b".repeat(64)}.com`, `a@${"b.".repeat(126)}com`, "a%b@example.com", "a!b@example.com", "a@example.com\u0000", "a@example.com\u202e", "a@e\u200bxample.com", "＠example.com", "",
];

describe("50: an e-mail address", () => {
  it.each(ADDRESSES)("%j of a customer", async (address) => {
    for (const which of ["general", "invoices", "reminders"]) {
      await expectRefused(office, "POST /v1/customers", { body: { number: "K-9", name: "A", emails: { general: null, [which]: address } }, expected: { status: 422, code: "not-an-email-address", at: `emails.${which}` } });
    }
    await expectRefused(office, `PATCH /v1/customers/${office.mine.customerId}`, { body: { emails: { general: address } }, expected: { status: 422, code: "not-an-email-address" } });
    await expectRefused(office, "PATCH /v1/company", { body: { email: address }, expected: { status: 422, code: "not-an-email-address" } });
    await expectRefused(office, `POST /v1/invoices/${office.mine.issuedId}/send`, { body: { to: [address] }, expected: { status: 422, code: "not-an-email-address", at: "to[0]" } });
  });
  it("eleven of them for one mail", () => expectRefused(office, `POST /v1/invoices/${office.mine.issuedId}/send`, { body: { to: Array.from({ length: 11 }, (_, n) => `a${n}@example.com`) }, expected: { status: 422, code: "too-large" } }));
});

const HOSTILE = [
  '"><meta http-equiv=refresh content="0;url=https://evil.example">', "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ company.name }}{% raw %}", "</title><body onload=alert(1)>", "&lt;b&gt;", "https://evil.example/click", "javascript:alert(1)",
  'A" <x@evil.example>', "=?utf-8?q?B=C3=A4nk?=", "${1+1} #{7*7} %0d%0aBcc: x@y.z", "'; DROP TABLE customers; --", "‏עברית العربية",
];

/** Makes an invoice of a customer with a name and has it mailed. */
async function mailed(name: string) {
  const { world, ask } = office;
  const customer = await ask("POST /v1/customers", { body: { number: "K-666", name, emails: { general: "debtor@example.net" }, notes: name } });
  expect(customer.status, customer.text).toBe(201);
  const item = { ...ITEM, name, description: name };
  const draft = await ask("POST /v1/invoices", { body: { customerId: customer.body["id"], ...DRAFT, items: [item], notes: name, customerReference: [...name].slice(0, 40).join("") } });
  await ask(`POST /v1/invoices/${String(draft.body["id"])}/issue`, { body: {} });
  await ask(`POST /v1/invoices/${String(draft.body["id"])}/send`, { body: { message: name } });
  const { deliveryId } = world.hinted.at(-1)!;
  await deliverMessage(world, { companyId: COMPANY, deliveryId, trustedNow: world.now });
  return { mail: world.mails.at(-1)!, invoiceId: String(draft.body["id"]), printed: [...world.printed.values()].at(-1)! };
}

describe("144: a customer's name or text", () => {
  it.each(HOSTILE)("%j is shown as it is and does nothing: mail, portal, inbox", async (name) => {
    const { mail, invoiceId } = await mailed(name);
    const tags = [...mail.html.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag!.toLowerCase());
    expect(new Set(tags).isSubsetOf(new Set(["html", "head", "meta", "title", "body", "div", "table", "tr", "td", "p", "br", "a", "th", "tbody", "style", "noscript", "xml", "o"]))).toBe(true);
    expect(mail.html).not.toMatch(/<[^>]*(http-equiv|onerror|onload)|<script|href="(javascript|https:\/\/evil)/i);
    expect(mail.html.match(/<meta/g)!.length).toBeLessThanOrEqual(4);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    const raw = Buffer.from(await compose(mail)).toString("latin1");
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(head).not.toMatch(/^bcc:/im);
    expect(head.match(/^to:.*$/gim)).toHaveLength(1);
    const token = /\/i\/([\w-]{43})/.exec(mail.text)![1]!;
    const { body } = await office.ask("POST /portal/v1/sessions", { body: { token } });
    const dossier = await office.ask("GET /portal/v1/dossier", { session: String(body["sessionToken"]) });
    expect(dossier.body).toMatchObject({ customer: { name } });
    expect(dossier.headers).toMatchObject({ "content-type": "application/json", "x-content-type-options": "nosniff", "cache-control": "no-store" });
    expect((await office.ask(`GET /v1/invoices/${invoiceId}`)).body).toMatchObject({ customerName: name, buyer: { name } });
  });

  it.each(["\u202egpj.exe", "A\u2066B", "A\u0007B", "A\r\nB", "A\tB", "A\u0000", "\ud83d", "\u061c\u202b", "A\u007fB"])("%j turns directions, ends lines or rings bells, so it is refused", (name) =>
    expectRefused(office, "POST /v1/customers", { body: { number: "K-9", name: `X${name}` }, expected: { status: 422, code: "invalid-character", at: "name" } }));
});

describe("142: a text for paper", () => {
  const texts: [string, string][] = [
    ["one word of ten thousand characters", "W".repeat(10_000)],
    ["letters from right to left with marks", "שָׁלוֹם العَرَبِيَّة ".repeat(50)],
    ["marks upon marks", `Z${"\u0301\u0323\u0338".repeat(500)}`],
    ["Romanian and Cyrillic", "Ștefan Țepeș și Ана Ђорђевић "],
    ["no letters of the font", "漢字かな한글🧾👩‍👩‍👧 ".repeat(30)],
    ["spaces that are none", "a\u00a0\u2003\u200b\u3000b ".repeat(100)],
  ];
  it.each(texts)("of %s is printed, or shortened, within its page", async (_what, text) => {
    const { printed } = await mailed([...text].slice(0, 100).join("").trim());
    const notes = text.slice(0, 2_000);
    const item = { ...ITEM, name: text.slice(0, 200).trim(), description: notes };
    const draft = await office.ask("POST /v1/invoices", { body: { customerId: office.mine.customerId, ...DRAFT, items: [item, item], notes } });
    expect(draft.status, draft.text).toBe(201);
    const answer = await office.ask(`GET /v1/invoices/${String(draft.body["id"])}/pdf`);
    expect(answer.status).toBe(200);
    for (const definition of [printed, Buffer.from(answer.text, "base64")]) {
      const pdf = await print(JSON.parse(Buffer.from(definition).toString("utf8")) as never);
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
      expect(pdf.length).toBeLessThan(400_000);
    }
  });
  it("of ten thousand characters does not go into a field of two hundred", () => expectRefused(office, "POST /v1/customers", { body: { number: "K-9", name: "W".repeat(10_000) }, expected: { status: 422, code: "too-large", at: "name" } }));
});

