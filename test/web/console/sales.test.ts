import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPANY } from "../../doubles/memory-world.ts";
import { axeFaults } from "./axe-faults.ts";
import { go, noChromium, setStage, soon, type Stage } from "./stage.ts";

if (noChromium) console.log(`Estimates, credit notes, payments and statements are not tried in a browser: ${noChromium}.`);

describe.skipIf(noChromium)("a clerk who sells", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("writes an estimate, issues it, notes the customer's yes, and converts it to an invoice", async () => {
    const { page, complaints, close } = await stage.enter("/estimates/new", { locale: "de-DE" });
    await page.getByRole("combobox", { name: "Kunde" }).fill("Harbour");
    await page.getByRole("option", { name: /Harbour & Mill/ }).click();
    await page.getByRole("textbox", { name: "Bezeichnung, Position 1" }).fill("Regalanlage");
    await page.getByRole("textbox", { name: /^Einzelpreis/ }).fill("2.400");
    await page.getByRole("button", { name: "Speichern und abgeben" }).click();
    await page.getByText(/^Das Angebot EST-2026-\d{4} ist abgegeben\.$/).waitFor();
    await page.getByRole("button", { name: "Als angenommen vermerken" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Danach können Sie es in eine Rechnung umwandeln.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Als angenommen vermerken" }).click();
    await page.getByText(/^Angenommen am .* von admin@example.com\.$/).waitFor();
    const estimate = page.url();
    await page.getByRole("button", { name: "In Rechnung umwandeln" }).click();
    await page.getByRole("heading", { name: "Rechnungsentwurf" }).waitFor();
    await page.goto(estimate);
    await page.getByRole("link", { name: "Rechnungsentwurf" }).waitFor();
    await page.getByText("Umgewandelt", { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("credits a part of an invoice, and both pages show it", async () => {
    const { page, complaints, close } = await stage.enter(`/invoices/${stage.invoiceIds[6]}`);
    await page.locator(".timeline-line").first().waitFor();
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Credit this invoice" }).click();
    await page.getByText("Up to €728.28 can be credited.").waitFor();
    await page.getByRole("textbox", { name: "Quantity, line 1" }).fill("0.5");
    await page.getByRole("button", { name: "Save and issue" }).click();
    await page.getByText(/^Set off against/).waitFor();
    const number = await page.locator("h1").textContent();
    expect(number).toMatch(/^CN-2026-\d{4}$/);
    await page.getByRole("article").getByRole("link", { name: /^INV-2025/ }).first().click();
    await page.getByRole("article").getByRole("link", { name: number ?? "?" }).waitFor();
    await page.getByText("€364.14 credited").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("sends from the row: barred for a draft with the reason, else a sheet; by letter it waits for the print", async () => {
    const { page, close } = await stage.enter("/invoices");
    const draft = page.getByRole("row", { name: /Draft/ }).first();
    await draft.getByRole("button", { name: /^Send invoice to payer/ }).focus();
    await page.getByRole("tooltip").getByText("Issue the invoice first.").waitFor();
    await page.getByRole("button", { name: "Send invoice to payer: INV-2026-0001" }).click();
    const sheet = page.getByRole("dialog");
    await soon(() => sheet.getByRole("textbox", { name: "To" }).inputValue()).toBe("compta@lefevre.example");
    await sheet.getByRole("radio", { name: "Letter" }).check({ force: true });
    await sheet.getByText("8 rue de la République").waitFor();
    expect(await sheet.getByRole("radio", { name: "Text message No telephone number yet." }).isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    const mails = stage.double.world.mails.length;
    await sheet.getByRole("button", { name: "Hand to letters" }).click();
    await page.getByText("The letter waits among the letters to be printed.").waitFor();
    expect(stage.double.world.mails).toHaveLength(mails);
    await go(page, `/invoices/${stage.invoiceIds[5]}`);
    await page.getByText("Letter waits to be printed").waitFor();
    await close();
  });

  it("sees a text message in its parts before it leaves, and can do without special characters", async () => {
    const { store } = stage.double.world;
    const company = (await store.get("company", { companyId: COMPANY }))!;
    // One letter that telephones do not have in seven bits, and the whole text takes twice as much.
    await store.commit([{ save: { ...company, name: "Birotică Mihăilescu" } }]);
    const { page, complaints, close } = await stage.enter(`/invoices/${stage.invoiceIds[6]}`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("radio", { name: "Text message" }).check({ force: true });
    await sheet.getByText("Goes to +49 851 1234").waitFor();
    await sheet.locator(".text-bubble").getByText(/INV-2025-0004/).waitFor();
    const plain = await sheet.locator(".text-bubble").textContent();
    await sheet.getByText("All text messages without special characters").click();
    await soon(() => sheet.locator(".text-bubble").textContent()).not.toBe(plain);
    expect(await axeFaults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Send now" }).click();
    await page.getByText(/is on its way/).waitFor();
    await page.getByText(/^Text message handed over for/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("saves an invoice's PDF from its row", async () => {
    const { page, close } = await stage.enter("/invoices");
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download invoice as PDF: INV-2026-0001" }).click();
    expect((await saved).suggestedFilename()).toBe("INV-2026-0001.pdf");
    await close();
  });

  it("records a payment over several invoices, oldest first, and is told when it does not add up", async () => {
    const { page, complaints, close } = await stage.enter(`/customers/${stage.customerIds[4]}`);
    await page.getByRole("button", { name: "Record payment" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "Amount (EUR)" }).fill("1000");
    await sheet.getByText("All of it is allocated.").waitFor();
    const oldest = sheet.getByRole("textbox", { name: "Amount for INV-2025-0002" });
    expect(await oldest.inputValue()).toBe("880.40");
    await oldest.fill("500");
    await sheet.getByText("€380.40 are not allocated yet.").waitFor();
    await sheet.getByRole("button", { name: "Record payment" }).click();
    expect(await axeFaults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Oldest first" }).click();
    await sheet.getByRole("button", { name: "Record payment" }).click();
    await page.getByText("Payment of €1,000.00 recorded.").waitFor();
    await go(page, "/payments");
    await page.getByRole("row", { name: /1,000\.00/ }).getByRole("link").click();
    await page.getByRole("heading", { name: "Payment of €1,000.00" }).waitFor();
    await page.getByRole("link", { name: "INV-2026-0003" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("refunds a part after reading what that means, and sees what went back", async () => {
    const { page, close } = await stage.enter(`/payments/${stage.paymentIds[0]}`);
    await page.getByRole("button", { name: "Refund" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "Amount (EUR)" }).fill("700");
    await sheet.getByText("Please enter an amount up to €500.00.").waitFor();
    await sheet.getByRole("textbox", { name: "Amount (EUR)" }).fill("120");
    await sheet.getByRole("textbox", { name: "Reason" }).fill("Kratzer");
    await sheet.getByText("€120.00 are open again on the invoice.").waitFor();
    await sheet.getByText("Harbour & Mill Ltd receives no e-mail about it.").waitFor();
    await sheet.getByRole("button", { name: "Record refund of €120.00" }).click();
    await page.getByText("Partly refunded").waitFor();
    await page.getByText(/^Refunded on .* – Kratzer/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });

  it("makes a statement, looks at it, and finds it with the customer", async () => {
    const { page, close } = await stage.enter(`/customers/${stage.customerIds[0]}`);
    await page.getByRole("button", { name: "Statement …" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("radio", { name: /Balance forward/ }).check({ force: true });
    const opened = page.context().waitForEvent("page");
    await sheet.getByRole("button", { name: "Look at PDF" }).click();
    await (await opened).close();
    await sheet.getByText(/^\d+ lines?, balance €/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Cancel" }).click();
    await page.reload();
    await page.getByRole("region", { name: "Statements" }).getByText(/not sent/).waitFor();
    await close();
  });
});
