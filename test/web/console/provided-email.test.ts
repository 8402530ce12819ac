import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { go, noChromium, setStage, type Stage } from "./stage.ts";

describe.skipIf(noChromium)("an address that a customer gave in the portal", { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it("is found from today's queue, looked at beside the one in use, and taken over with one press", async () => {
    const { page, complaints, close } = await stage.enter("/", { locale: "en-GB" });
    await page.getByRole("link", { name: /E-mail addresses provided/ }).click();
    await page.locator(".row-link").first().waitFor();
    expect(await page.locator(".row-link").count()).toBe(1);
    await page.locator(".row-link").first().click();
    await page.getByRole("link", { name: "buchhaltung@neu.example" }).waitFor();
    await page.getByRole("link", { name: "Customer settings" }).click();
    await page.getByRole("heading", { name: "E-mail address provided" }).waitFor();
    await page.getByText(/^Confirmed at the address on/).waitFor();
    if (process.env["SHOTS"]) {
      mkdirSync(process.env["SHOTS"], { recursive: true });
      await page.screenshot({ path: `${process.env["SHOTS"]}/customer-settings.png`, fullPage: true });
    }
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("buchhaltung@neu.example is in use from now on.").waitFor();
    await page.getByText("The customer has given no other address in the portal.").waitFor();
    await go(page, "/customers?filter=email-provided");
    await page.getByText("No customer matches this search.").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
