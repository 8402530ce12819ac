import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { scriptedServer, selfSigned, type Certificate, type Running } from "../adapters/mail/scripted-server.ts";
import { expectAccessible, noBrowser, openBrowser, openPage, picturesIfFailed, type Visit } from "./running/browsing.ts";
import { firstClerk, type Clerk, type Customer, type Invoice } from "./running/clerk.ts";
import { Product } from "./running/product.ts";
import { startProduct, type StartedProduct } from "./running/start-product.ts";

const FROM = "factures@muster.test";
const LETTERS = 200;

describe.skipIf(noBrowser)("a company that writes in its own words, by its own server, and on paper", () => {
  let certificate: Certificate;
  let server: Running;
  let running: StartedProduct;
  let product: Product;
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  let clerk: Clerk;
  let customer: Customer;
  let invoice: Invoice;

  beforeAll(async () => {
    certificate = selfSigned();
    server = await scriptedServer(certificate);
    running = await startProduct({ trusts: certificate.path });
    product = new Product(running.url);
    clerk = firstClerk(product);
    browser = await openBrowser();
    customer = await clerk.customer({ name: "Boulangerie Çelik", language: "fr", emails: { general: "achats@boulangerie.test" } });
    visit = await openPage(browser, `${product.url}/console/index.html`, { locale: "en-GB", viewport: { width: 1280, height: 900 } });
    page = visit.page;
    await page.getByLabel("E-mail address").fill("admin@example.com");
    await page.getByLabel("Password", { exact: true }).fill("Local-admin-1");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
  });
  afterEach(({ task }) => picturesIfFailed(task, browser));
  afterAll(async () => {
    await browser?.close();
    await running?.remove();
    await server?.close();
    certificate.remove();
  });

  const settings = async (place: string) => {
    await page.getByRole("banner").getByRole("link", { name: "Settings" }).click();
    await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: place }).click();
  };
  const save = () => page.getByRole("button", { name: "Save", exact: true }).click();
  const sendByHand = async () => {
    invoice = await clerk.issued(customer);
    await clerk.command(invoice, "send");
    await product.quiet();
  };
  const taken = async (n: number): Promise<Email> => PostalMime.parse(server.taken[n]!.raw);

  it("edits the French words of a template without its PDF and sees them on a screen, on a phone and as text", async () => {
    await settings("Templates");
    await page.getByRole("link", { name: "New invoice" }).click();
    await page.getByText("Attach PDF", { exact: true }).click();
    await page.getByRole("radio", { name: "Français" }).or(page.getByRole("button", { name: "Français" })).first().click();
    await page.getByRole("textbox", { name: "Subject" }).fill("Votre facture {{ invoice.number }} de la maison");
    await page.getByRole("textbox", { name: "Text" }).fill("Cher {{ customer.name }},\n\nvoici le montant : {{ invoice.total }}.{% if attached %} PDF ci-joint.{% endif %}");
    const shown = page.locator(".mail-glance");
    await shown.getByText("de la maison").waitFor();
    await page.frameLocator(".mail-glance iframe").getByText(/voici le montant : .*€\.$/).waitFor();
    await page.getByText("Phone", { exact: true }).click();
    await page.frameLocator(".mail-glance iframe").getByText(/voici le montant/).waitFor();
    await page.getByText("Plain text", { exact: true }).click();
    await shown.getByText(/voici le montant/).waitFor();
    expect(await shown.textContent()).not.toContain("PDF ci-joint");
    await expectAccessible(page);
    await save();
    await page.getByText("Saved.", { exact: true }).waitFor();
  });

  it("refuses a placeholder that does not exist, at its place", async () => {
    await page.getByRole("textbox", { name: "Text" }).fill("{{ customer.shoeSize }}");
    await save();
    await page.getByText(/customer\.shoeSize/).nth(1).waitFor();
    await page.getByRole("textbox", { name: "Text" }).fill("Cher {{ customer.name }},\n\nvoici le montant : {{ invoice.total }}.{% if attached %} PDF ci-joint.{% endif %}");
    await save();
    await page.getByText("Saved.", { exact: true }).first().waitFor();
  });

  it("sends, and the customer reads those words, without a PDF and with the button", async () => {
    await sendByHand();
    const mail = await product.openMail((await product.mails()).at(-1)!);
    expect(mail.subject).toBe(`Votre facture ${invoice.number} de la maison`);
    expect(mail.text).toMatch(/^Cher Boulangerie Çelik,\n\nvoici le montant : 297,54\s€\.\n/);
    expect(mail.attachments).toEqual([]);
    expect(mail.html).toContain("Voir la facture");
    expect(mail.from).toContain("noreply-invoice@");
  });

  it("sets up its own server: a wrong password is told in the server's words, and the right one is kept", async () => {
    await settings("Delivery settings");
    await page.getByText("Your own mail server", { exact: true }).click();
    await page.getByRole("textbox", { name: "Server", exact: true }).fill("localhost");
    await page.getByRole("textbox", { name: "Port" }).fill(String(server.port));
    await page.getByRole("textbox", { name: "User name" }).fill("factures");
    await page.getByLabel("Password", { exact: true }).fill("wrong");
    await page.getByRole("textbox", { name: "Sender address" }).fill(FROM);
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("It does not work.").waitFor();
    await page.getByText(/535.*5\.7\.8 Authentication credentials invalid/).waitFor();
    expect(server.taken).toEqual([]);
    await expectAccessible(page);
    await page.getByLabel("Password", { exact: true }).fill("right");
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("It works.").waitFor();
    expect(server.taken.map(({ to }) => to)).toEqual([["admin@example.com"]]);
    expect((await taken(0)).from?.address).toBe(FROM);
    await save();
    await page.getByText("Saved.", { exact: true }).waitFor();
  });

  it("sends everything by that server from then on, under its own address", async () => {
    await sendByHand();
    expect(server.taken).toHaveLength(2);
    expect(server.taken[1]).toMatchObject({ to: ["achats@boulangerie.test"] });
    const mail = await taken(1);
    expect([mail.from?.address, mail.subject]).toEqual([FROM, `Votre facture ${invoice.number} de la maison`]);
    expect(await clerk.deliveries(invoice)).toMatchObject([{ state: "accepted", to: ["achats@boulangerie.test"] }]);
  });

  it("answers a customer who wrote back, in the conversation, by that server", async () => {
    const sent = await taken(1);
    const to = sent.replyTo![0]!.address!;
    await product.receive(to, ["From: Achats <achats@boulangerie.test>", `To: ${to}`, `Subject: Re: ${sent.subject}`, "Message-ID: <q1@boulangerie.test>", `In-Reply-To: ${sent.messageId}`, "Content-Type: text/plain; charset=utf-8", "", "Le bon de livraison manque.", ""].join("\n"));
    await page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: "Inbox" }).click();
    await page.getByRole("link", { name: /Boulangerie Çelik/ }).first().click();
    await page.getByText("Le bon de livraison manque.").waitFor();
    await page.getByRole("textbox", { name: "Reply" }).fill("Le voici, merci.");
    await page.getByRole("button", { name: "Send reply" }).click();
    await page.getByText("Your reply is on its way.").waitFor();
    await product.quiet();
    expect(server.taken).toHaveLength(3);
    const answer = await taken(2);
    expect([answer.from?.address, answer.inReplyTo, answer.text?.includes("Le voici, merci.")]).toEqual([FROM, "<q1@boulangerie.test>", true]);
    expect(answer.references).toContain("<q1@boulangerie.test>");
  });

  it(`prints a run of ${LETTERS} letters as one PDF, each once, and marks them as posted`, async () => {
    const numbers: string[] = [];
    for (let n = 0; n < LETTERS; n++) {
      const reader = await clerk.customer({ name: `Brief Nr. ${n}`, emails: {}, channel: "letter" });
      const letter = await clerk.issued(reader);
      numbers.push(letter.number!);
      await clerk.command(letter, "send");
    }
    await product.quiet();
    await page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: "Letters" }).click();
    await page.getByRole("button", { name: /^Print / }).click();
    await page.getByText(`${LETTERS} letters`, { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Open PDF" }).waitFor({ timeout: 120_000 });
    await expectAccessible(page);
    const { data } = await clerk.ask<{ data: { id: string; state: string; done: number; pages: number }[] }>("GET", "/v1/letter-runs");
    expect(data).toMatchObject([{ state: "done", done: LETTERS }]);
    const { url } = await clerk.ask<{ url: string }>("GET", `/v1/letter-runs/${data[0]!.id}/pdf`);
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expectEachOnce(bytes, { numbers, pages: data[0]!.pages });
    await page.getByRole("button", { name: "Mark as posted" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /posted/i }).click();
    await page.getByText("The letters count as posted.").waitFor();
    // The browser itself complains of answers that say what is wrong with a text, which were asked for above.
    expect(visit.complaints.filter((line) => !line.includes("422"))).toEqual([]);
  });
});

/** Every number stands on a letter of its own, and other programs read the file without a complaint. */
function expectEachOnce(pdf: Buffer, { numbers, pages }: { numbers: string[]; pages: number }): void {
  const folder = mkdtempSync(join(tmpdir(), "letters-"));
  const file = join(folder, "letters.pdf");
  writeFileSync(file, pdf);
  try {
    expect(execFileSync("qpdf", ["--check", file], { encoding: "utf8" })).toContain("No syntax or stream encoding errors");
    const sheets = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }).split("\f").slice(0, -1);
    expect(sheets).toHaveLength(pages);
    expect(numbers.filter((number) => sheets.filter((sheet) => sheet.includes(number)).length !== pages / numbers.length)).toEqual([]);
    const codes = sheets.flatMap((sheet) => sheet.match(/\b[0-9A-HJKMNP-TV-Z]{4}(?:[- ][0-9A-HJKMNP-TV-Z]{4}){3}\b/g) ?? []);
    expect(new Set(codes).size).toBe(numbers.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
