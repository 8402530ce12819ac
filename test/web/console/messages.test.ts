import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPANY } from "../../doubles/memory-world.ts";
import { axeFaults } from "./axe-faults.ts";
import { go, noChromium, setStage, soon, type Stage } from "./stage.ts";

if (noChromium) console.log(`Templates, triggers and delivery settings are not tried: ${noChromium}.`);

describe.skipIf(noChromium)("a clerk who sets up what is sent", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());
  const kept = (name: string) => stage.double.world.store.get("message-template", { companyId: COMPANY, name });

  it("puts placeholders where the cursor stands, sees at once what the text becomes, and is told at the field what nobody knows", async () => {
    const { page, complaints, close } = await stage.enter("/settings/emails/invoice");
    const subject = page.getByRole("textbox", { name: "Subject" });
    await page.getByRole("button", { name: "Français" }).click();
    await subject.fill("Bonjour ");
    await page.getByRole("button", { name: /^Invoice number/ }).click();
    expect(await subject.inputValue()).toBe("Bonjour {{ invoice.number }}");
    await page.keyboard.type(" !");
    await page.locator(".mail-glance figcaption").getByText(/^Bonjour INV-2026-0042 !/).waitFor();
    await page.getByRole("combobox", { name: "Shown with" }).fill("INV-2026-0004");
    await page.getByRole("option", { name: /INV-2026-0004/ }).click();
    await page.locator(".mail-glance figcaption").getByText("Bonjour INV-2026-0004 !").waitFor();
    await page.getByRole("textbox", { name: "Text", exact: true }).focus();
    await page.keyboard.press("Control+End");
    await page.getByRole("button", { name: /^Is a PDF attached/ }).click();
    await page.keyboard.type("Ci-joint.");
    expect(await page.getByRole("textbox", { name: "Text", exact: true }).inputValue()).toMatch(/\{% if attached %\}Ci-joint\.\{% endif %\}$/);
    await subject.fill("{{ invoice.number }} {{ nobody.knows }}");
    await page.getByText("{{ nobody.knows }} does not exist in this e-mail.").waitFor();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await soon(() => page.getByRole("button", { name: /^Français/ }).getAttribute("aria-pressed")).toBe("true");
    expect(await axeFaults(page)).toEqual([]);
    await subject.fill("Facture {{ invoice.number }}");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect((await kept("invoice"))?.languages.fr.subject).toBe("Facture {{ invoice.number }}");
    expect(complaints).toEqual([]);
    await close();
  });

  it("sends a test with the text as it is typed, and reads how the mail server took it", async () => {
    const { page, close } = await stage.enter("/settings/emails/estimate");
    await page.getByRole("textbox", { name: "Subject" }).fill("A try of {{ estimate.number }}");
    await page.getByRole("button", { name: "Phone" }).click();
    await page.locator(".mail-glance.is-phone").getByText(/^A try of EST-/).waitFor();
    await page.getByRole("button", { name: "Send me a test" }).click();
    await page.getByText("It works.").waitFor();
    expect(stage.double.world.mails.at(-1)).toMatchObject({ to: ["admin@example.com"], subject: expect.stringContaining("A try of EST-") });
    await go(page, "/settings/emails");
    await page.locator(".row-link").first().waitFor();
    await go(page, "/settings/emails/estimate");
    await page.getByText("We kept what you had typed here.").waitFor();
    await page.getByRole("button", { name: "Start afresh" }).click();
    await soon(() => page.getByRole("textbox", { name: "Subject" }).inputValue()).not.toContain("A try");
    await close();
  });

  it("goes back to what ships after reading what is lost, and takes the own version back from the history", async () => {
    const { page, close } = await stage.enter("/settings/emails/thank-you");
    const subject = page.getByRole("textbox", { name: "Subject" });
    await subject.fill("Thanks for {{ invoice.number }}!");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Restore default" }).click();
    await page.getByText("Your own subject and text are given up, in all five languages.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Restore default" }).click();
    await page.getByText("The default is in force again.").waitFor();
    await soon(() => subject.inputValue()).not.toContain("Thanks for");
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("button", { name: /^Version 1/ }).click();
    await page.locator(".version-text").getByText("Thanks for {{ invoice.number }}!").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Take into the editor" }).click();
    await page.getByText(/^This is version 1/).waitFor();
    expect(await subject.inputValue()).toBe("Thanks for {{ invoice.number }}!");
    await close();
  });

  it("lets estimates go out by themselves; it counts once it is saved", async () => {
    const { page, close } = await stage.enter("/settings/triggers");
    await page.getByText("Send automatically when a new estimate is issued").click();
    await page.getByText("There are changes that are not saved yet.").waitFor();
    expect((await kept("estimate"))?.autoSend ?? false).toBe(false);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect((await kept("estimate"))?.autoSend).toBe(true);
    await page.getByRole("link", { name: "Customise: Estimate" }).click();
    await page.getByRole("heading", { name: "Estimate", level: 1 }).waitFor();
    await close();
  });

  it("tries an own mail server before it is saved, and never sees its password again", async () => {
    const { page, close } = await stage.enter("/settings/delivery");
    await page.getByText("noreply-invoice@mail.example.test").waitFor();
    await page.getByText("Your own mail server", { exact: true }).click();
    await page.getByRole("button", { name: "Try it" }).click();
    await soon(() => page.locator(".field[data-invalid]").count()).toBeGreaterThan(0);
    await page.getByRole("textbox", { name: "Server", exact: true }).fill("smtp.example.com");
    await page.getByRole("textbox", { name: "User name" }).fill("ar@example.com");
    await page.getByLabel("Password").fill("correct horse");
    stage.double.world.answer = () => ({ is: "refused", because: "login-refused", detail: "535 5.7.8 Authentication failed" });
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("535 5.7.8 Authentication failed").waitFor();
    await page.getByText("notices of returned e-mails go to buchhaltung@mueller.example").waitFor();
    await page.getByText("Send a letter instead").click();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Stored. It is never shown.").waitFor();
    expect([...stage.double.world.kept.values()]).toEqual(["correct horse"]);
    const company = () => stage.double.world.store.get("company", { companyId: COMPANY });
    expect(JSON.stringify(await company())).not.toContain("correct horse");
    await page.getByText("Built-in mail service", { exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await soon(async () => (await company())?.delivery).toMatchObject({ mode: "platform", undeliverable: "letter", smtp: { host: "smtp.example.com", hasPassword: true } });
    await close();
  });

  it("asks for addresses in letters with invoices and with reminders, each for itself", async () => {
    const { page, close } = await stage.enter("/settings/invoicing");
    await page.getByText("Ask in letters with reminders").click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    const company = await stage.double.world.store.get("company", { companyId: COMPANY });
    expect(company?.invoicing.collectEmail).toEqual({ onInvoices: false, onReminders: true });
    await close();
  });
});
