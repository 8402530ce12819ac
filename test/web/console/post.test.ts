import { mkdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

  it.each([["de-DE", "light"], ["ro-RO", "dark"]] as const)("has pages without a fault that axe knows, at every width, in %s, %s", async (locale, colorScheme) => {
    const { page, complaints, close } = await stage.enter("/", { locale, colorScheme });
    const faults: string[] = [];
    const pages: [string, string][] = [["/", ".aging"], ["/letters", ".row-link"], ["/outbox", ".row-link"], ["/outbox?view=uncertain", ".settle"], ["/outbox?view=undeliverable", ".row-link"], ["/settings/delivery", ".form"], ["/settings/invoicing", ".form"], ["/settings/payments", ".provider-card"], ["/settings/emails", ".row-link"], ["/settings/triggers", ".trigger-row"], ["/settings/emails/payment-receipt", ".mail-glance"], ["/inbox", ".thread"]];
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
    await page.getByRole("button", { name: "Posted 3" }).click();
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

  it("shows what goes out and what does not, with the reason, as the chip in the address says", async () => {
    const { page, close } = await stage.enter("/outbox");
    await page.getByRole("button", { name: "Does not go out" }).click();
    await soon(() => page.url()).toContain("show=wont");
    await page.getByText("Does not go out: put on hold by hand").waitFor();
    expect(await page.locator(".upcoming .badge").count()).toBe(0);
    await go(page, "/outbox?view=undeliverable");
    await page.getByText("There is no such mailbox.").waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    expect((await saved).suggestedFilename()).toBe("undeliverable-addresses.csv");
    await close();
  });
});
