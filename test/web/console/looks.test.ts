import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { go, noChromium, setStage, soon, type Stage } from "./stage.ts";

const widths = [320, 390, 768, 1440];

/** Every page, and what is there when it has been read. */
const pages = ({ customerIds, invoiceIds, estimateIds, creditNoteIds, paymentIds }: Stage): [string, string][] => [
  ["/", ".task"], ["/invoices", ".row-link"], ["/invoices?status=written-off", ".empty"], [`/invoices/${invoiceIds[0]}`, ".timeline-line"], [`/invoices/${invoiceIds[2]}`, ".timeline-line"],
  ["/invoices/new", ".lines"], ["/customers", ".row-link"], [`/customers/${customerIds[2]}`, ".customer-card"], [`/customers/${customerIds[2]}/settings`, ".provided"], ["/customers?filter=email-provided", ".row-link"], [`/customers/${customerIds[2]}/edit`, ".form"], ["/imports", ".drop-zone"],
  ["/estimates", ".row-link"], ["/estimates/new", ".lines"], [`/estimates/${estimateIds[2]}`, ".timeline-line"], [`/credit-notes/${creditNoteIds[0]}`, ".timeline-line"], [`/credit-notes/new?invoiceId=${invoiceIds[6]}`, ".strip"],
  ["/payments", ".row-link"], [`/payments/${paymentIds[0]}`, ".timeline-line"], ["/inbox", ".thread"], ["/settings/company", ".form"], ["/settings/invoicing", ".form"], ["/settings/emails", ".row-link"], ["/settings/emails/invoice", ".mail-glance"], ["/nowhere", ".page"],
];

if (noChromium) console.log(`The looks of the console are not tried: ${noChromium}.`);

describe.skipIf(noChromium)("every page of the console", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage?.close());

  it.each([["de-DE", "light", 390], ["ro-RO", "dark", 1440]] as const)("has no fault that axe knows, no overflow and no complaint of the browser in %s, %s", async (locale, colorScheme, searchedAt) => {
    const { page, complaints, close } = await stage.enter("/", { locale, colorScheme });
    const faults: string[] = [];
    for (const [route, sign] of pages(stage)) {
      await go(page, route);
      await page.locator(sign).first().waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`${route} at ${width}: ${over} px too wide`);
        if (width === searchedAt) faults.push(...(await axeFaults(page)).map((fault) => `${route} at ${width}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says at the door in the browser's language what it wants", async () => {
    for (const [locale, words] of [["en-GB", "Sign in"], ["de-AT", "Anmelden"], ["fr-FR", "Se connecter"], ["ro-RO", "Autentificare"], ["nl-NL", "Aanmelden"], ["it-IT", "Sign in"]] as const) {
      const { page, complaints, close } = await stage.open("/", { locale });
      await soon(() => page.locator("h1").textContent()).toBe(words);
      if (locale === "de-AT") expect(await axeFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
