import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, noBrowser, openBrowser, openPage, picturesIfFailed, type Visit } from "./running/browsing.ts";
import { newClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { sharedProduct } from "./running/product.ts";
import { linkIn } from "./running/visitor.ts";

const product = sharedProduct();
const PHONE = { locale: "de-DE", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.skipIf(noBrowser)("a customer who pays on a phone", () => {
  let browser: Browser;
  let clerk: Clerk;
  let customer: Customer;
  let invoices: Invoice[];
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    await product.reset();
    browser = await openBrowser();
    clerk = await newClerk(product);
    customer = await clerk.customer();
    invoices = [await clerk.issued(customer), await clerk.issued(customer, { items: [{ name: "Kleinteile", quantity: "1", unitPriceMinor: 5, taxRate: "0" }] })];
    for (const invoice of invoices) await clerk.command(invoice, "send");
    await product.quiet();
  });
  afterEach(({ task }) => picturesIfFailed(task, browser));
  afterAll(() => browser?.close());

  /** A picture for whoever wants to look: SHOTS names the folder. */
  const shown = async (name: string) => void (process.env["SHOTS"] && (await page.screenshot({ path: `${process.env["SHOTS"]}/${name}.png`, fullPage: true })));
  const toMe = async () => (await product.mails()).filter(({ to }) => to[0]?.endsWith(`${customer.number.toLowerCase()}@example.net`));
  const balances = async () => Promise.all(invoices.map(async (one) => (await clerk.invoice(one)).balanceMinor));

  it("is offered no payment where the company takes none (000-06)", async () => {
    visit = await openPage(browser, linkIn(product, await product.openMail((await toMe()).at(-1)!)).url, PHONE);
    ({ page } = visit);
    await page.getByText(invoices[0]!.number!).first().waitFor();
    expect(await page.getByRole("button", { name: "Jetzt bezahlen" }).count()).toBe(0);
    await page.context().close();
  });

  it("sees the ways to pay once a clerk has connected a provider, whose key is never shown again", async () => {
    const refused = await clerk.try<{ code: string }>("PUT", "/v1/payment-accounts/house", { body: { enabled: true, key: "goldsmith" } });
    expect([refused.status, refused.body.code]).toEqual([422, "key-refused"]);
    await clerk.ask("PUT", "/v1/payment-accounts/house", { enabled: true, key: "house_0123456789" });
    const { text } = await clerk.try("GET", "/v1/payment-accounts");
    expect(text).not.toContain("house_0123456789");
    visit = await openPage(browser, linkIn(product, await product.openMail((await toMe()).at(-1)!)).url, PHONE);
    ({ page } = visit);
    await page.getByRole("button", { name: "Jetzt bezahlen" }).click();
    await page.getByText("iDEAL | Wero").first().waitFor();
    await shown("pay");
    await expectAccessible(page);
  });

  it("pays one that the bank declines, and is told so; nothing is booked", async () => {
    await page.getByRole("checkbox", { name: new RegExp(invoices[0]!.number!) }).uncheck();
    await page.getByRole("button", { name: /^0,05\s€ bezahlen$/ }).click();
    await page.getByRole("button", { name: "Pay", exact: true }).click();
    await page.getByText(/nicht gelungen, es wurde nichts abgebucht/).waitFor();
    await shown("declined");
    await expectAccessible(page);
    expect(await balances()).toEqual([29_754, 5]);
    expect(page.url()).not.toMatch(/\/p\//);
  });

  it("then pays both, and finds them paid; one receipt comes, whatever the provider tells how often", async () => {
    const before = (await toMe()).length;
    await page.getByRole("button", { name: "Jetzt bezahlen" }).click();
    await page.getByRole("radio", { name: "iDEAL | Wero" }).check();
    await page.getByRole("button", { name: /^297,59\s€ bezahlen$/ }).click();
    await page.getByText("297.59").first().waitFor();
    await page.getByRole("button", { name: "Let the bank decline" }).waitFor();
    const id = /pay\/(hp_\w+)/.exec(page.url())![1]!;
    await page.getByRole("button", { name: "Pay", exact: true }).click();
    await page.getByText(/Vielen Dank\. Ihre Zahlung über 297,59\s€ ist eingegangen/).waitFor();
    await page.getByText("Nichts zu bezahlen").waitFor();
    await shown("paid");
    await expectAccessible(page);
    for (let n = 0; n < 3; n++) await product.local("POST", `house-payments/payments/${id}/events`, { body: { type: "captured", copies: 2 } });
    await product.quiet();
    expect(await balances()).toEqual([0, 0]);
    const mails = (await toMe()).slice(before);
    expect(mails.map(({ tags }) => tags["k"])).toEqual(["payment-receipt"]);
    const { data } = await clerk.ask<{ data: { amountMinor: number; method: string; allocations: object[] }[] }>("GET", "/v1/payments");
    expect(data).toMatchObject([{ amountMinor: 29_759, method: "online", allocations: [{}, {}] }]);
    expect(visit.complaints).toEqual([]);
  });

  it("whose bank takes the money back owes it again, and none of it twice", async () => {
    const { data } = await clerk.ask<{ data: { reference: string }[] }>("GET", "/v1/payments");
    for (let n = 0; n < 2; n++) await product.local("POST", `house-payments/payments/${data[0]!.reference}/events`, { body: n === 0 ? { type: "chargeback", copies: 3 } : { type: "captured" } });
    await product.quiet();
    expect((await balances()).reduce((sum, one) => sum + one, 0)).toBe(29_759);
  });

  it("whose money comes late is booked when the provider is asked, though its notice is lost", async () => {
    visit = await openPage(browser, linkIn(product, await product.openMail((await toMe())[0]!)).url, PHONE);
    ({ page } = visit);
    await page.getByRole("button", { name: "Jetzt bezahlen" }).click();
    await page.getByRole("button", { name: /\d\s€ bezahlen$/ }).click();
    const id = /pay\/(hp_\w+)/.exec((await page.getByRole("button", { name: "Cancel" }).waitFor(), page.url()))![1]!;
    await page.getByRole("button", { name: "Pay, but the bank tells of it later" }).click();
    await page.getByText(/ist unterwegs/).waitFor();
    await product.local("POST", `house-payments/payments/${id}/events`, { body: { type: "captured", copies: 0 } });
    expect((await balances()).some((one) => one > 0)).toBe(true);
    await product.pass("PT1H10M");
    expect(await balances()).toEqual([0, 0]);
  });
});
