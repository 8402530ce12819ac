import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { expectNumbersWithoutGap, fateOf } from "./running/fates.ts";
import { killsAtEveryMoment } from "./running/kill-moments.ts";
import { sharedProduct } from "./running/product.ts";

const product = sharedProduct();
let clerk: Clerk;
let customer: Customer;

// Nothing of an earlier journey may run in between, since a plan counts the functions that run.
beforeAll(async () => {
  await product.reset();
  clerk = firstClerk(product);
  customer = await clerk.customer();
});

afterEach(() => product.heal());

describe("a function that is killed", () => {
  it("while it issues, at whatever moment, has issued or has not: asked again, there is one number, and one mail leaves", async () => {
    await clerk.sendsAutomatically();
    const invoices: Invoice[] = [];
    for (const plan of killsAtEveryMoment({ draw: 1, calls: 7 })) {
      const draft = await clerk.draft(customer);
      const asking = { body: {}, headers: { "idempotency-key": randomUUID() } };
      await product.break(plan);
      const killed = await clerk.try("POST", `/v1/invoices/${draft.id}/issue`, asking);
      expect(killed.status, `seed ${plan.seed}`).toBeGreaterThanOrEqual(500);
      await product.heal();
      const answer = await clerk.try<Invoice>("POST", `/v1/invoices/${draft.id}/issue`, asking);
      expect(answer.status, answer.text).toBe(200);
      invoices.push(answer.body);
    }
    expect(new Set(invoices.map(({ number }) => number)).size).toBe(invoices.length);
    await expectNumbersWithoutGap(clerk);
    await product.pass("PT7M");
    const mails = await product.mails();
    for (const invoice of invoices) expect((await fateOf(clerk, invoice, mails)).mails).toBe(1);
  });

  it("while it hands a mail over, at whatever moment, has sent one mail or says that it is not known; never two", async () => {
    await clerk.sendsAutomatically(false);
    const invoices: Invoice[] = [];
    for (const plan of killsAtEveryMoment({ draw: 2, calls: 12 })) {
      const invoice = await clerk.issued(customer);
      await product.break(plan);
      await clerk.command(invoice, "send");
      await product.quiet();
      await product.heal();
      invoices.push(invoice);
    }
    await product.pass("PT2H");
    const mails = await product.mails();
    const fates = [];
    for (const invoice of invoices) fates.push(await fateOf(clerk, invoice, mails));
    const endings = fates.map(({ first, mails: left }) => `${first?.state} ${left}`);
    expect(new Set(endings)).toEqual(new Set(["delivered 1", "unknown 0"]));
    // Only between the decision and the call can nobody know; everywhere else the mail has left.
    expect(endings.filter((ending) => ending === "unknown 0").length).toBeLessThanOrEqual(2);
  });

  it("while it notes what the mail service says, tells of a bounce once", async () => {
    const bounces = await clerk.customer({ emails: { general: "bounce@simulator.amazonses.com" } });
    await product.break({ seed: 5, rates: { kill: 0.5 } });
    const invoices = [];
    for (let n = 0; n < 5; n++) invoices.push(await clerk.issued(bounces));
    for (const invoice of invoices) await clerk.command(invoice, "send", { to: [`bounce+${invoice.number}@simulator.amazonses.com`] });
    await product.quiet();
    await product.heal();
    await product.pass("PT2H");
    const mails = await product.mails();
    for (const invoice of invoices) {
      const { mails: left, first } = await fateOf(clerk, invoice, mails);
      const [thread] = (await clerk.threads(`customerId=${bounces.id}`)).filter(({ invoiceIds }) => invoiceIds.includes(invoice.id));
      const told = thread?.messages.filter(({ kind }) => kind === "bounce").length ?? 0;
      expect([first?.state, told]).toEqual(left === 1 ? ["bounced", 1] : ["unknown", 0]);
    }
  });
});
