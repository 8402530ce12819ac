import { beforeAll, describe, expect, it } from "vitest";
import { newClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { expectNumbersWithoutGap, fateOf, mailsOf } from "./running/fates.ts";
import { sharedProduct } from "./running/product.ts";

const product = sharedProduct();
let clerk: Clerk;
let customer: Customer;

beforeAll(async () => {
  clerk = await newClerk(product);
  await clerk.sendsAutomatically();
  customer = await clerk.customer();
});

const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, n) => make(n)));

describe("many at once", () => {
  it("get fifty consecutive numbers when fifty are issued together, and one mail each (T19, I11)", async () => {
    const drafts = await times(50, () => clerk.draft(customer));
    const invoices = await Promise.all(drafts.map((draft) => clerk.issue(draft)));
    expect(await expectNumbersWithoutGap(clerk)).toHaveLength(50);
    await product.pass("PT7M");
    const mails = await product.mails();
    expect(invoices.map((invoice) => mailsOf(mails, invoice).length)).toEqual(invoices.map(() => 1));
    expect(new Set(invoices.flatMap((invoice) => mailsOf(mails, invoice).map(({ subject }) => subject))).size).toBe(50);
  });

  it("are one when the same button is pressed five times", async () => {
    const draft = await clerk.draft(customer);
    const before = (await clerk.invoices()).filter(({ number }) => number).length;
    const pressed = { body: {}, headers: { "idempotency-key": `press ${draft.id}` } };
    const answers = await times(5, () => clerk.try<Invoice>("POST", `/v1/invoices/${draft.id}/issue`, pressed));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [200, expect.anything()]));
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect(await expectNumbersWithoutGap(clerk)).toHaveLength(before + 1);
    await product.pass("PT7M");
    expect(mailsOf(await product.mails(), draft)).toHaveLength(1);
  });

  it("pay an invoice once when two people record the full amount", async () => {
    const invoice = await clerk.issued(customer);
    const amountMinor = invoice.totalMinor;
    const body = { customerId: customer.id, amountMinor, currency: "EUR", receivedOn: invoice.issueOn, method: "cash", allocations: [{ invoiceId: invoice.id, amountMinor }] };
    const answers = await times(4, (n) => clerk.try("POST", "/v1/payments", { body, headers: { "idempotency-key": `pay ${invoice.id} ${n}` } }));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await clerk.invoice(invoice)).toMatchObject({ status: "paid", balanceMinor: 0 });
  });
});

describe("a command that meets the hand-over", () => {
  it.each([
    ["mark-sent", (invoice: Invoice) => clerk.try("POST", `/v1/invoices/${invoice.id}/mark-sent`, { body: {} })],
    ["void", (invoice: Invoice) => clerk.try("POST", `/v1/invoices/${invoice.id}/void`, { body: {} })],
    ["hold", (invoice: Invoice) => clerk.try("POST", `/v1/invoices/${invoice.id}/hold`, { body: {} })],
    ["send", (invoice: Invoice) => clerk.try("POST", `/v1/invoices/${invoice.id}/send`, { body: {} })],
    ["revert", (invoice: Invoice) => clerk.try("POST", `/v1/invoices/${invoice.id}/revert`, { body: {} })],
    ["edit", (invoice: Invoice) => clerk.try("PATCH", `/v1/invoices/${invoice.id}`, { body: { notes: "Danke" } })],
  ] as const)("%s comes before it or after it, never in between (I2)", async (name, command) => {
    const invoices = await times(6, () => clerk.issued(customer));
    await product.pass("PT4M59S");
    const [answers] = await Promise.all([Promise.all(invoices.map(command)), product.pass("PT3M")]);
    for (const { status, text } of answers) expect([200, 409], text).toContain(status);
    await product.pass("PT10M");
    const mails = await product.mails();
    for (const [n, invoice] of invoices.entries()) {
      const { first, mails: left, invoice: after } = await fateOf(clerk, invoice, mails);
      expect(left, `${name}: ${first?.state} ${first?.because}`).toBeLessThanOrEqual(name === "send" ? 2 : 1);
      if (name === "edit") expect(left).toBe(1);
      const isKept = first?.state === "cancelled" || first?.state === "held";
      if (isKept) expect([answers[n]!.status, left]).toEqual([200, 0]);
      if (answers[n]!.status === 409) expect(left).toBe(1);
      if (left === 0) expect(isKept, `${after.status} ${first?.state}`).toBe(true);
    }
  });
});
