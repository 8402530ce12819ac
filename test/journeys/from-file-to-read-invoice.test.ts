import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { attachedText } from "./running/attached-text.ts";
import { expectAccessible, noBrowser, openBrowser, openPage, picturesIfFailed, type Visit } from "./running/browsing.ts";
import { sharedProduct, type OpenedMail } from "./running/product.ts";
import { linkIn } from "./running/visitor.ts";

const product = sharedProduct();
const CUSTOMERS = "Customer number;Name;E-mail;Language\n100;Łódź Papier GmbH;buyer@example.net;de\n101;Verzogen AG;bounce@simulator.amazonses.com;de\n";
const INVOICES = ["Invoice number;Customer number;Invoice date;Due date;Amount", "R-1;100;2026-01-05;2026-02-04;1190.00", "R-2;100;2026-02-30;2026-02-04;10.00", "R-3;101;2026-01-05;2026-02-04;99.00", "R-4;100;2026-01-05;2026-02-04;ten", ""].join("\n");
const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

describe.skipIf(noBrowser)("a clerk and a customer, from a file to a read invoice and an answered question", () => {
  let browser: Browser;
  let clerk: Visit;
  let mail: OpenedMail;

  beforeAll(async () => {
    await product.reset();
    browser = await openBrowser();
    clerk = await openPage(browser, `${product.url}/console/index.html`, { locale: "en-GB", viewport: { width: 1280, height: 900 } });
  });

  afterEach(({ task }) => picturesIfFailed(task, browser));
  afterAll(() => browser?.close());

  const goTo = (place: string) => clerk.page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: place }).click();
  const heading = (name: string | RegExp) => clerk.page.getByRole("heading", { name, level: 1 });

  async function upload(kind: "Invoices" | "Customers", file: ReturnType<typeof csv>): Promise<void> {
    await goTo("Imports");
    await clerk.page.getByRole("group", { name: "Content" }).getByRole("button", { name: kind }).click();
    const chooser = clerk.page.waitForEvent("filechooser");
    await clerk.page.getByRole("button", { name: "Choose file" }).click();
    await (await chooser).setFiles(file);
    await heading(file.name).waitFor();
  }

  async function openInvoice(number: string): Promise<void> {
    await goTo("Invoices");
    await clerk.page.getByRole("link", { name: number }).click();
    await heading(number).waitFor();
  }

  async function issue(number: string): Promise<void> {
    await openInvoice(number);
    await clerk.page.getByRole("button", { name: "Issue", exact: true }).click();
    await clerk.page.getByText(`Invoice ${number} has been issued.`).waitFor();
  }

  it("the clerk signs in", async () => {
    const { page } = clerk;
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await expectAccessible(page);
    await page.getByLabel("E-mail address").fill("admin@example.com");
    await page.getByLabel("Password", { exact: true }).fill("Local-admin-1");
    await page.getByRole("button", { name: "Sign in" }).click();
    await heading("Today").waitFor();
    await expectAccessible(page);
  });

  it("lets invoices go out by themselves", async () => {
    const { page } = clerk;
    await page.getByRole("banner").getByRole("link", { name: "Settings" }).click();
    await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Templates" }).click();
    await expectAccessible(page);
    await page.getByRole("link", { name: "New invoice" }).click();
    await page.getByText("Send automatically when a new invoice is issued").click();
    expect(await page.getByRole("switch", { name: /Send automatically/ }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it("drops two files and reads of the two bad rows which line and column is wrong", async () => {
    const { page } = clerk;
    await upload("Customers", csv("customers.csv", CUSTOMERS));
    await page.getByText("Done", { exact: true }).waitFor();
    await upload("Invoices", csv("january.csv", INVOICES));
    await page.getByText("Done with errors").waitFor();
    const rows = page.getByRole("table", { name: "Faults" }).getByRole("row");
    await rows.nth(2).waitFor();
    const cells = await Promise.all([1, 2].map((n) => rows.nth(n).getByRole("cell").allTextContents()));
    expect(cells.map((row) => row.slice(0, 3))).toEqual([["3", "Invoice date", "2026-02-30"], ["5", "Amount", "ten"]]);
    expect(cells.map((row) => row[3]!.length > 10)).toEqual([true, true]);
    await expectAccessible(page);
  });

  it("issues the good ones and sees the five minutes run", async () => {
    const { page } = clerk;
    await goTo("Invoices");
    await page.getByRole("link", { name: "R-3" }).waitFor();
    expect(await page.getByRole("link", { name: /^R-[24]$/ }).count()).toBe(0);
    await expectAccessible(page);
    await issue("R-3");
    await issue("R-1");
    await page.getByText(/^Goes out in/).waitFor();
    expect(await page.locator(".countdown").textContent()).toMatch(/[45]:\d\d/);
    expect(await product.mails()).toEqual([]);
    await expectAccessible(page);
  });

  it("finds a mail with the invoice as PDF in the mailbox five minutes later, and the invoice as sent", async () => {
    await product.pass("PT7M");
    const mails = await product.mails();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual(["bounce@simulator.amazonses.com", "buyer@example.net"]);
    mail = await product.openMail(mails.find(({ to }) => to[0] === "buyer@example.net")!);
    expect(mail.subject).toContain("R-1");
    const printed = await attachedText(product, mail);
    if (printed !== null) expect(printed).toContain("Łódź Papier GmbH");
    await clerk.page.getByText("Sent", { exact: true }).first().waitFor();
    await clerk.page.getByText("Delivered to buyer@example.net").waitFor();
    await expectAccessible(clerk.page);
    const mailbox = await openPage(browser, `${product.url}/_local/mailbox`, { locale: "en-GB" });
    await mailbox.page.getByText(mail.subject).first().waitFor();
    await mailbox.page.close();
  });

  it("the customer opens the link on a phone: looked at by machines it stays sent, touched by a person it is viewed", async () => {
    const { url } = linkIn(product, mail);
    for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(url, { method })).status).toBe(200);
    const phone = await openPage(browser, url, { locale: "de-DE", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await phone.page.getByText("R-1").first().waitFor();
    await phone.page.getByText(/1\.190,00/).first().waitFor();
    expect(phone.page.url()).not.toContain(linkIn(product, mail).token);
    await expectAccessible(phone.page);
    await openInvoice("R-1");
    await clerk.page.getByText("Sent", { exact: true }).first().waitFor();
    expect(await clerk.page.getByText("Viewed by the customer").count()).toBe(0);

    const told = phone.page.waitForResponse((answer) => answer.url().endsWith("/portal/v1/views"));
    await phone.page.touchscreen.tap(200, 300);
    expect((await told).status()).toBe(204);
    expect(phone.complaints).toEqual([]);
    await clerk.page.reload();
    await clerk.page.getByText("Viewed by the customer").waitFor();
    await clerk.page.getByText("Viewed", { exact: true }).first().waitFor();
  });

  it("the clerk finds the returned mail in the right conversation", async () => {
    const { page } = clerk;
    await goTo("Inbox");
    await page.getByRole("link", { name: /Verzogen AG/ }).click();
    await page.getByText(/^Ask the customer for another address/).waitFor();
    const thread = page.getByRole("region", { name: /R-3/ });
    await thread.getByText("Returned e-mail").waitFor();
    await thread.getByText("bounce@simulator.amazonses.com").first().waitFor();
    await expectAccessible(page);
  });

  it("and answers the customer who wrote back", async () => {
    const { page } = clerk;
    const raw = ["From: Einkauf <buyer@example.net>", `To: ${String(mail.headers["reply-to"])}`, `Subject: AW: ${mail.subject}`, "Content-Type: text/plain; charset=utf-8", "", "Ist darin die Lieferung vom Montag enthalten?", ""].join("\n");
    await product.receive(/[^<\s]+@[^>\s]+/.exec(String(mail.headers["reply-to"]))![0], raw);
    // A reload does not end the session, and shows what has come in meanwhile.
    await page.reload();
    await page.getByRole("link", { name: /Łódź Papier/ }).click();
    await page.getByText("Ist darin die Lieferung vom Montag enthalten?").waitFor();
    await page.getByText("Goes to buyer@example.net").waitFor();
    await expectAccessible(page);
    await page.getByRole("textbox", { name: "Reply" }).fill("Ja, sie ist enthalten.");
    await page.getByRole("button", { name: "Send reply" }).click();
    await page.getByText("Your reply is on its way.").waitFor();
    await page.getByText("Ja, sie ist enthalten.").waitFor();
    const answered = (await product.mails()).at(-1)!;
    expect(answered.to).toEqual(["buyer@example.net"]);
    expect((await product.openMail(answered)).text).toContain("Ja, sie ist enthalten.");
    expect(clerk.complaints).toEqual([]);
  });
});
