import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { go, noChromium, setStage, type Stage } from "./stage.ts";

if (noChromium) console.log(`Imports are not tried in a browser: ${noChromium}.`);

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const good = "Rechnungsnummer;Kundennummer;Rechnungsdatum;Fälligkeitsdatum;Betrag\nA-1;K-1001;05.01.2026;19.01.2026;119,00\n";

describe.skipIf(noChromium)("a clerk with a file", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("imports it, watches it move, and reads line, column and reason of each fault", async () => {
    const { page, complaints, close } = await stage.enter("/imports", { locale: "de-DE" });
    await page.getByText("in/cmp_01ARZ3NDEKTSV4RRFFQ69G5FAV/invoices/").waitFor();
    const rows = "A-2;K-1001;31.02.2026;19.01.2026;10,00\nA-3;K-9999;05.01.2026;19.01.2026;10,00\n";
    await page.locator("input[type=file]").setInputFiles(file("januar.csv", good + rows));
    await page.getByRole("heading", { name: "januar.csv" }).waitFor();
    await page.getByText("Fertig mit Fehlern").waitFor({ timeout: 20_000 });
    const faults = page.getByRole("row");
    await faults.nth(2).waitFor();
    expect(await faults.nth(1).textContent()).toContain("31.02.2026");
    expect(await page.locator(".count").nth(1).textContent()).toContain("1");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Als CSV herunterladen" }).click();
    expect((await download).suggestedFilename()).toBe("januar-faults.csv");
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByRole("link", { name: "Alle Importe" }).click();
    await page.getByRole("link", { name: "januar.csv" }).waitFor();
    await close();
  });

  it("is told why a file is not imported at all", async () => {
    const { page, close } = await stage.enter("/imports");
    await page.locator("input[type=file]").setInputFiles(file("nothing.csv", "a;b\n1;2\n"));
    await page.getByText("This file was not imported.").waitFor({ timeout: 20_000 });
    await close();
  });

  it("confirms a file that would send more e-mails than usual", async () => {
    const { page, close } = await stage.enter("/settings/invoicing");
    await page.getByRole("radio", { name: /issued/ }).check({ force: true });
    await page.getByRole("textbox", { name: "Ask before more e-mails than" }).fill("1");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await go(page, "/imports");
    await page.locator("input[type=file]").setInputFiles(file("februar.csv", `${good.replace("A-1", "B-1")}B-2;K-1002;05.01.2026;19.01.2026;20,00\n`));
    await page.getByText("This import would send 2 e-mails.").waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "Import and send 2 e-mails" }).click();
    await page.getByText("Done", { exact: true }).waitFor({ timeout: 20_000 });
    await close();
  });
});
