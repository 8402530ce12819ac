import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { build } from "vite";
import { expect } from "vitest";
import { memoryWorld } from "../../doubles/memory-world.ts";
import { fill, type Filled } from "./double/fill.ts";
import { company } from "./double/sample.ts";
import { startDouble, type Double } from "./double/start-double.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The reason why tests in a browser cannot run here, or false. */
export const noChromium = existsSync(executablePath) ? false : `there is no ${executablePath} on this machine`;

/** An open page and what the browser complained of. */
export interface Visit {
  page: Page;
  complaints: string[];
  close(): Promise<void>;
}

/** The built console, a filled world behind it, and a browser before it. */
export interface Stage extends Filled {
  double: Double;
  /** Opens the console at a hash route, without signing in. */
  open(route: string, options?: BrowserContextOptions): Promise<Visit>;
  /** The same, signed in. */
  enter(route: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "console-site-"));
  await build({ configFile: fileURLToPath(new URL("../../../web/console/vite.config.ts", import.meta.url)), logLevel: "error", build: { outDir: folder } });
  const double = await startDouble(await memoryWorld(company), folder);
  const filled = await fill(double);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  const open = (route: string, options: BrowserContextOptions = {}) => visit(browser, `${double.base}/console/#${route}`, options);
  return {
    double, ...filled, open,
    async enter(route, options) {
      const visited = await open(route, options);
      await signIn(visited.page, "admin@example.com", "Local-admin-1");
      await visited.page.locator(".shell").waitFor();
      return visited;
    },
    async close() {
      await browser.close();
      await double.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (mistake) => complaints.push(String(mistake)));
  page.on("console", (line) => {
    if (["error", "warning"].includes(line.type()) && !/status of (4|5)\d\d|net::ERR/.test(line.text())) complaints.push(line.text());
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** Fills in the form at the door. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator("input[name=username]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
}

/** Goes to another hash route of the page that is open. */
export const go = (page: Page, route: string): Promise<void> => page.evaluate((to) => void (location.hash = to), route);

/** What will soon be so; a busy machine gets the time that it needs. */
export const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
