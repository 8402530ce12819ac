import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstClerk, type Clerk, type Customer } from "./running/clerk.ts";
import { expectNumbersWithoutGap, fateOf, mailsOf } from "./running/fates.ts";
import { Product } from "./running/product.ts";
import { startProduct, type StartedProduct } from "./running/start-product.ts";
import { visitorBy } from "./running/visitor.ts";

let started: StartedProduct;
let product: Product;
let clerk: Clerk;
let customer: Customer;

beforeAll(async () => {
  started = await startProduct();
  product = new Product(started.url);
  clerk = firstClerk(product);
  await clerk.sendsAutomatically();
  customer = await clerk.customer();
});

afterAll(() => started?.remove());

async function startAgain(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  await started.stop(signal);
  started = await startProduct({ port: Number(new URL(started.url).port) });
}

describe.each(["SIGTERM", "SIGKILL"] as const)("a product that was ended by %s and started again", (signal) => {
  it("has everything: time, invoices, mails, visits; what waits goes out at its moment, by its own hint", async () => {
    const sent = await clerk.issued(customer);
    await clerk.command(sent, "send");
    const mail = await product.openMail(mailsOf(await product.mails(), sent)[0]!);
    const visitor = await visitorBy(product, mail);
    const waiting = await clerk.issued(customer);
    await product.pass("PT4M30S");
    const before = [await product.now(), await clerk.invoices(), await product.mails()];
    await startAgain(signal);
    expect([await product.now(), await clerk.invoices(), await product.mails()]).toEqual(before);
    expect((await visitor.try("GET", "dossier")).status).toBe(200);
    await product.pass("PT31S");
    // The sweep counts its minute from the start, so that only the delayed message can have been the one.
    const [left] = mailsOf(await product.mails(), waiting);
    expect(left?.at).toBe(new Date(Date.parse(waiting.issuedAt!) + 301_000).toISOString());
    await expectNumbersWithoutGap(clerk);
  });
});

describe("a power cut while mails leave", () => {
  it.each([20, 120, 400])("after %i ms gives no invoice two, and none is forgotten", async (afterMs) => {
    const invoices = await Promise.all(Array.from({ length: 5 }, () => clerk.issued(customer)));
    await product.pass("PT4M59S");
    const cut = product.pass("PT10M").catch(() => "cut off");
    await new Promise((wake) => setTimeout(wake, afterMs));
    await startAgain("SIGKILL");
    await cut;
    await product.pass("PT2H");
    const mails = await product.mails();
    for (const invoice of invoices) {
      const { first, mails: left } = await fateOf(clerk, invoice, mails);
      if (left === 0) expect(first?.state).toBe("unknown");
    }
    await expectNumbersWithoutGap(clerk);
  });
});
