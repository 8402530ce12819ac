import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, noBrowser, openBrowser, openPage, picturesIfFailed, type Visit } from "./running/browsing.ts";
import { newClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { sharedProduct } from "./running/product.ts";
import { linkIn } from "./running/visitor.ts";

const product = sharedProduct();
const PHONE = { locale: "de-DE", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NEW = "rechnungen@neu.example";

describe.skipIf(noBrowser)("a customer who asks, and gives another address", () => {
  let browser: Browser;
  let clerk: Clerk;
  let customer: Customer;
  let invoice: Invoice;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    await product.reset();
    browser = await openBrowser();
    clerk = await newClerk(product);
    customer = await clerk.customer();
    invoice = await clerk.issued(customer);
    await clerk.command(invoice, "send");
    const [mail] = (await product.mails()).slice(-1);
    visit = await openPage(browser, linkIn(product, await product.openMail(mail!)).url, PHONE);
    ({ page } = visit);
    await page.getByText(invoice.number!).first().waitFor();
  });
  afterEach(({ task }) => picturesIfFailed(task, browser));
  afterAll(() => browser?.close());

  const shown = async (name: string) => void (process.env["SHOTS"] && (await page.screenshot({ path: `${process.env["SHOTS"]}/${name}.png`, fullPage: true })));
  const mailsTo = async (address: string) => (await product.mails()).filter(({ to }) => to.includes(address));
  const standing = () => clerk.ask<{ emails: { general: string }; providedEmail: { address: string; verifiedAt: string | null } | null }>("GET", `/v1/customers/${customer.id}`);

  it("says that the amount is wrong, and hears what happens next", async () => {
    await page.getByRole("button", { name: "Frage stellen" }).click();
    await page.getByLabel("Worum geht es?").selectOption({ label: "Der Betrag stimmt nicht" });
    await page.getByLabel("Ihre Nachricht").fill("Es waren zehn Stunden, nicht zwölf.");
    await page.getByLabel("Fotos oder PDF-Dateien").setInputFiles({ name: "Stundenzettel.png", mimeType: "image/png", buffer: await page.screenshot() });
    await shown("ask");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Senden" }).click();
    await page.getByText(/erhalten Sie zu diesen Rechnungen keine Mahnungen/).waitFor();
  });

  it("is read in the inbox, and the invoice is blocked as disputed until a clerk lifts that", async () => {
    const [thread] = await clerk.threads(`customerId=${customer.id}`);
    expect(thread).toMatchObject({ status: "open", invoiceIds: [invoice.id] });
    expect(thread!.messages.filter(({ kind }) => kind === "portal")).toMatchObject([{ direction: "in", text: expect.stringContaining("Es waren zehn Stunden, nicht zwölf.") }]);
    const message = thread!.messages.find(({ kind }) => kind === "portal")!;
    expect(message.attachments).toMatchObject([{ name: "Stundenzettel.png", type: "image/png" }]);
    const { url } = await clerk.ask<{ url: string }>("GET", `/v1/inbox/threads/${thread!.id}/attachments/${message.id}/0`);
    const kept = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect([kept.subarray(1, 4).toString(), kept.length]).toEqual(["PNG", message.attachments[0]!.bytes]);
    expect((await clerk.invoices("&blockReason=dispute")).map(({ id }) => id)).toEqual([invoice.id]);
    await clerk.command(invoice, "unblock", { reason: "dispute" });
    expect(await clerk.invoices("&blockReason=dispute")).toEqual([]);
  });

  it("gives an address, which is asked there and used for nothing", async () => {
    await page.getByRole("button", { name: "Andere E-Mail-Adresse angeben" }).click();
    await page.getByLabel("E-Mail-Adresse für Rechnungen").fill(NEW);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Senden" }).click();
    await page.getByText(/Wir haben eine E-Mail dorthin gesendet/).waitFor();
    expect((await mailsTo(NEW)).map(({ tags }) => tags["k"])).toEqual(["email-verification"]);
    expect(await standing()).toMatchObject({ emails: { general: `buyer-${customer.number.toLowerCase()}@example.net` }, providedEmail: { address: NEW, verifiedAt: null } });
    expect(visit.complaints).toEqual([]);
  });

  it("confirms it there by a button; machines that open the link change nothing (T29)", async () => {
    const { text } = await product.openMail((await mailsTo(NEW))[0]!);
    const url = /http:\/\/[^\s]+\/e\/[\w-]{43}/.exec(text)![0];
    for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(url, { method })).status).toBe(200);
    const other = await openPage(browser, url, PHONE);
    await other.page.getByRole("button", { name: "Bestätigen" }).waitFor();
    expect((await standing()).providedEmail!.verifiedAt).toBeNull();
    await expectAccessible(other.page);
    page = other.page;
    await shown("verify");
    await other.page.getByRole("button", { name: "Bestätigen" }).click();
    await other.page.getByText(/ist bestätigt/).waitFor();
    expect((await standing()).providedEmail!.verifiedAt).not.toBeNull();
    expect(other.complaints).toEqual([]);
  });

  it("gets the next mail there once a clerk has accepted it with one press", async () => {
    expect((await clerk.ask<{ data: { id: string }[] }>("GET", "/v1/customers?filter=email-provided")).data.map(({ id }) => id)).toEqual([customer.id]);
    expect((await clerk.invoices("&filter=email-provided")).map(({ id }) => id)).toEqual([invoice.id]);
    await clerk.ask("POST", `/v1/customers/${customer.id}/email-decisions`, { decision: "accept" });
    const next = await clerk.issued(customer);
    await clerk.command(next, "send");
    expect((await mailsTo(NEW)).map(({ tags }) => tags["k"])).toEqual(["email-verification", "invoice"]);
    expect((await clerk.ask<{ data: object[] }>("GET", "/v1/customers?filter=email-provided")).data).toEqual([]);
  });
});
