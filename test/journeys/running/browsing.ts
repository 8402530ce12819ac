import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { axeFaults } from "../../web/console/axe-faults.ts";

/** Why journeys in a browser cannot run here, or false. */
export const noBrowser = inject("browserEndpoint") === null;

/** Connects to the one browser of all journeys. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject("browserEndpoint") ?? "");

/** An open page, and what the browser complained of. */
export interface Visit {
  page: Page;
  complaints: string[];
}

/** Opens an address in a window of its own, as another person would. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: "reduce", acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("pageerror", (mistake) => complaints.push(String(mistake)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  await page.goto(url);
  return { page, complaints };
}

/** Keeps pictures of all open pages below `.build/journeys` when a step has failed. */
export async function picturesIfFailed({ name, result }: { name: string; result?: { state: string } }, browser: Browser): Promise<void> {
  if (result?.state !== "fail") return;
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [n, page] of pages.entries()) await page.screenshot({ path: `.build/journeys/${name.replace(/\W+/g, "-").slice(0, 60)}-${n}.png`, fullPage: true });
}

/** Looks at a page as axe does, in light and in dark; nothing may be wrong, and nothing may be wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${page.url()} is too wide`).toBeLessThanOrEqual(0);
}
