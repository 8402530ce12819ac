import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { go, noChromium, setStage, soon, type Stage } from "./stage.ts";

if (noChromium) console.log(`Invoices are not tried in a browser: ${noChromium}.`);

describe.skipIf(noChromium)("a clerk with invoices", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("writes one in German figures, issues it, holds it, lets it go, and sees it leave after five minutes", async () => {
    const { page, complaints, close } = await stage.enter("/invoices/new", { locale: "de-DE" });
    await page.getByRole("combobox", { name: "Kunde" }).fill("Harbour");
    await page.getByRole("option", { name: /Harbour & Mill/ }).click();
    await page.getByRole("textbox", { name: "Bezeichnung, Position 1" }).fill("Beratung");
    await page.getByRole("textbox", { name: "Menge, Position 1" }).fill("1,5");
    await page.getByRole("textbox", { name: /^Einzelpreis/ }).fill("1.234,50");
    await page.getByRole("textbox", { name: /^USt/ }).fill("19");
    await soon(() => page.locator(".totals-sum dd").textContent()).toBe("2.203,58\u00a0€");
    await page.getByRole("button", { name: "Speichern und stellen" }).click();
    await page.getByText(/^Geht hinaus in 5:00|^Geht hinaus in 4:5\d/).waitFor();
    const number = await page.locator("h1").textContent();
    expect(number).toMatch(/^INV-2026-\d{4}$/);
    await page.getByRole("button", { name: "Zurückhalten" }).click();
    await page.getByText("Diese Rechnung geht erst hinaus, wenn Sie sie freigeben.").waitFor();
    await page.getByRole("button", { name: "Freigeben" }).click();
    await page.getByText(/^Geht hinaus in/).waitFor();
    await stage.double.advance(300_000);
    await page.getByText("Zugestellt an ap@harbourmill.example").waitFor({ timeout: 30_000 });
    await page.getByText("Gesendet", { exact: true }).first().waitFor();
    expect(stage.double.world.mails.filter(({ subject }) => subject.includes(number ?? "?"))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is told at the fields what is missing, and nothing is saved", async () => {
    const { page, close } = await stage.enter("/invoices/new");
    await page.getByRole("textbox", { name: /^Unit price/ }).fill("12,3,4");
    await page.getByRole("button", { name: "Save draft" }).click();
    for (const words of ["Please choose a customer.", "Please say what this line is for.", "This is not an amount in this currency."]) await page.getByText(words).waitFor();
    expect(await page.locator(".toast").count()).toBe(0);
    await page.getByRole("textbox", { name: "Item, line 1" }).fill("Half a thought");
    await soon(() => page.getByText("Please say what this line is for.").count()).toBe(0);
    await page.getByRole("link", { name: "Inbox" }).click();
    await page.locator(".thread").first().waitFor();
    await page.goBack();
    await page.getByText("We kept what you had typed here.").waitFor();
    expect(await page.getByRole("textbox", { name: "Item, line 1" }).inputValue()).toBe("Half a thought");
    await page.getByRole("button", { name: "Start afresh" }).click();
    expect(await page.getByRole("textbox", { name: "Item, line 1" }).inputValue()).toBe("");
    await close();
  });

  it("issues a draft and takes it back with one press", async () => {
    const { page, close } = await stage.enter(`/invoices/${stage.invoiceIds[1]}`);
    await page.getByRole("button", { name: "Issue" }).click();
    await page.getByText(/has been issued/).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("The invoice is a draft again; its number stays.").waitFor();
    await page.getByText("Back to draft").waitFor();
    await close();
  });

  it("records a part of the money, then the rest, and the invoice is paid", async () => {
    const { page, close } = await stage.enter(`/invoices/${stage.invoiceIds[5]}`);
    await page.getByRole("button", { name: "Record payment" }).click();
    const amount = page.getByRole("textbox", { name: "Amount (EUR)" });
    await amount.fill("1000");
    await page.getByText("€959.93 stay open.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Record payment" }).click();
    await page.getByText("Payment of €1,000.00 recorded.").waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Record payment" }).click();
    await page.getByText("This pays the invoice in full.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Record payment" }).click();
    await page.getByText("Paid", { exact: true }).first().waitFor();
    await close();
  });

  it("sees what would leave before it leaves, and why a paid invoice cannot be voided", async () => {
    const { page, close } = await stage.enter(`/invoices/${stage.invoiceIds[6]}`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Donaudampfschifffahrtsgesellschaft mbH already has this invoice.").waitFor();
    await soon(() => sheet.getByRole("textbox", { name: "To" }).inputValue()).toBe("rechnung@donau.example");
    await sheet.locator("iframe").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const before = stage.double.world.mails.length;
    await sheet.getByRole("button", { name: "Send now" }).click();
    await page.getByText(/is on its way/).waitFor();
    expect(stage.double.world.mails).toHaveLength(before + 1);
    await go(page, `/invoices/${stage.invoiceIds[7]}`);
    await page.getByText("Paid", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Void" }).getByText("Payments or credits are recorded for it.").waitFor();
    await close();
  });

  it("voids one after reading what that means", async () => {
    const { page, close } = await stage.enter(`/invoices/${stage.invoiceIds[3]}`);
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Void" }).click();
    await page.getByText("Harbour & Mill Ltd no longer owes €213.61.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Void" }).click();
    await page.getByText("Voided", { exact: true }).first().waitFor();
    await close();
  });

  it("filters in the address, walks by keys, marks rows and issues them with a result for each", async () => {
    const { page, close } = await stage.enter("/invoices");
    await page.getByRole("button", { name: "Status" }).click();
    await page.getByRole("menuitemradio", { name: "Draft" }).click();
    await soon(() => page.url()).toContain("#/invoices?status=draft");
    await page.getByText(/2 entries shown/).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.getByText("2 marked").waitFor();
    await page.keyboard.press("e");
    await page.getByRole("dialog").getByRole("button", { name: "Issue 2 invoices" }).click();
    await soon(() => page.getByRole("dialog").getByText("Done").count()).toBe(2);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });

  it("opens the PDF in a tab of its own", async () => {
    const { page, complaints, close } = await stage.enter(`/invoices/${stage.invoiceIds[6]}`);
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "PDF" }).click();
    const tab = await opened;
    // Without a viewer the browser saves it, and the tab stays empty.
    const saved = await Promise.race([tab.waitForEvent("download").then((file) => file.url()), tab.waitForURL(/^blob:/).then(() => tab.url())]);
    expect(saved).toMatch(/^blob:/);
    expect(await page.locator(".toast.is-bad").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens the palette, types and goes there", async () => {
    const { page, close } = await stage.enter("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox", { name: "Go to" }).fill("bistri");
    await page.getByRole("menuitem", { name: /Întreprinderea/ }).waitFor();
    await page.getByRole("menuitem", { name: /Întreprinderea/ }).click();
    await page.locator(".customer-card").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
    await close();
  });
});
