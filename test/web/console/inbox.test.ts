import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { noChromium, setStage, type Stage } from "./stage.ts";

if (noChromium) console.log(`The inbox is not tried in a browser: ${noChromium}.`);

describe.skipIf(noChromium)("a clerk at the inbox", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("reads a mail as text or as designed, without its scripts and pictures, and answers it", async () => {
    const asked: string[] = [];
    const { page, complaints, close } = await stage.enter("/inbox");
    page.on("request", (request) => asked.push(request.url()));
    await page.getByRole("link", { name: /Cabinet Lefèvre/ }).click();
    await page.getByText("Pouvez-vous corriger la facture ?").waitFor();
    await page.getByRole("button", { name: "Show as designed" }).click();
    const bold = page.frameLocator(".safe-html").locator("b");
    await bold.waitFor();
    expect(await bold.locator("..").evaluate((element) => (element as HTMLElement).style.color)).toBe("rgb(51, 51, 51)");
    expect(await page.title()).toBe("Inbox · Dossier");
    expect(asked.filter((url) => url.includes("tracker"))).toEqual([]);
    await page.getByText("Goes to compta@lefevre.example").waitFor();
    await page.getByRole("textbox", { name: "Reply" }).fill("Bonjour, c’est corrigé.");
    await page.getByRole("button", { name: "Send reply" }).click();
    await page.getByText("Your reply is on its way.").waitFor();
    expect(stage.double.world.mails.at(-1)?.text).toContain("c’est corrigé");
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("understands a returned mail, closes its thread with e and takes that back", async () => {
    const { page, close } = await stage.enter("/inbox");
    await page.getByRole("link", { name: /Întreprinderea/ }).click();
    await page.getByText(/^Ask the customer for another address/).waitFor();
    await page.locator(".message").first().click();
    await page.keyboard.press("e");
    await page.getByText("Conversation closed.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: /Întreprinderea/ }).waitFor();
    await close();
  });
});
