import { mkdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPANY } from "../../doubles/memory-world.ts";
import { axeFaults } from "./axe-faults.ts";
import { fillPost } from "./double/post.ts";
import { go, noChromium, setStage, soon, type Stage } from "./stage.ts";

if (noChromium) console.log(`Letters, outbox and delivery settings are not tried: ${noChromium}.`);

const widths = [320, 768, 1440];
const SHOTS = process.env["SHOTS"];

describe.skipIf(noChromium)("what is sent and what comes back", { timeout: 180_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    await fillPost(stage.double, stage.customerIds);
    if (SHOTS) await mkdir(SHOTS, { recursive: true });
  });
  afterAll(() => stage?.close());

  it.each([["de-DE", "light"], ["fr-FR", "dark"]] as const)("has pages without a fault that axe knows, at every width, in %s, %s", async (locale, colorScheme) => {
    const { page, complaints, close } = await stage.enter("/", { locale, colorScheme });
    const faults: string[] = [];
    const pages: [string, string][] = [["/letters", ".row-link"], ["/outbox", ".row-link"], ["/outbox?view=uncertain", ".settle"], ["/outbox?view=undeliverable", ".row-link"], ["/settings/delivery", ".form"], ["/settings/emails", ".row-link"], ["/settings/emails/payment-receipt", ".mail-glance"], ["/inbox", ".thread"]];
    for (const [route, sign] of pages) {
      await go(page, route);
      await page.locator(sign).first().waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`${route} at ${width}: ${over} px too wide`);
        if (SHOTS && width !== 768) await page.screenshot({ path: `${SHOTS}/${locale}-${width}${route.replace(/\W+/g, "-")}.png`, fullPage: true });
      }
      faults.push(...(await axeFaults(page)).map((fault) => `${route}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("lets a clerk print the letters that wait, see how far it is, and say that they were posted", async () => {
    const { page, close } = await stage.enter("/letters");
    await page.getByRole("button", { name: /^Print all 3 waiting letters/ }).click();
    await page.getByText(/· Printed, not posted/).waitFor();
    await page.getByRole("button", { name: "Mark as posted" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Mark as posted" }).click();
    await page.getByText(/· Posted/).waitFor();
    await page.getByRole("button", { name: "Posted", exact: true }).click();
    await soon(() => page.locator(".row-link").count()).toBe(3);
    await close();
  });

  it("asks a person what became of a mail that nobody knows of, and believes the answer", async () => {
    const { page, close } = await stage.enter("/outbox?view=uncertain");
    await page.locator(".settle").first().waitFor();
    const before = await page.locator(".settle").count();
    await page.getByRole("button", { name: "It arrived" }).first().click();
    await soon(() => page.locator(".settle").count()).toBe(before - 1);
    await close();
  });

  it("keeps the own server's password to itself, and says what is missing at its field", async () => {
    const { page, close } = await stage.enter("/settings/delivery");
    await page.getByText("Your own mail server", { exact: true }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await soon(() => page.locator("[data-invalid]").count()).toBeGreaterThan(0);
    await page.getByLabel("Server", { exact: true }).fill("smtp.example.com");
    await page.getByLabel("User name").fill("ar@example.com");
    await page.getByLabel("Password").fill("correct horse");
    await page.getByRole("textbox", { name: "Sender address" }).fill("ar@example.com");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved", { exact: false }).first().waitFor();
    expect([...stage.double.world.kept.values()]).toEqual(["correct horse"]);
    const company = await stage.double.world.store.get("company", { companyId: COMPANY });
    expect(JSON.stringify(company)).not.toContain("correct horse");
    await page.reload();
    await page.getByText("Stored. It is never shown.").waitFor();
    await close();
  });

  it("lets a clerk change a template, look back at what it was, and go back to what ships", async () => {
    const { page, close } = await stage.enter("/settings/emails/thank-you");
    await page.getByLabel("Subject", { exact: true }).fill("Thanks for {{ invoice.number }}!");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Version 1").waitFor();
    await page.getByRole("button", { name: "Restore default" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Restore default" }).click();
    await page.getByText("Version 2").waitFor();
    await page.getByRole("button", { name: "Take into the editor" }).click();
    await soon(() => page.getByLabel("Subject", { exact: true }).inputValue()).toBe("Thanks for {{ invoice.number }}!");
    await close();
  });
});
