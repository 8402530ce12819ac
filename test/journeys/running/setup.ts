import { existsSync } from "node:fs";
import { chromium, type BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import { startProduct } from "./start-product.ts";

declare module "vitest" {
  interface ProvidedContext {
    productUrl: string;
    /** Where the one browser listens; null where there is none. */
    browserEndpoint: string | null;
  }
}

/** One running product and one browser for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  project.provide("productUrl", product.url);
  project.provide("browserEndpoint", browser?.wsEndpoint() ?? null);
  return async () => {
    await browser?.close();
    await product.remove();
  };
}

async function startBrowser(): Promise<BrowserServer | null> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  if (existsSync(executablePath)) return chromium.launchServer({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  console.log(`There is no ${executablePath} on this machine: journeys that need a browser are skipped. CHROMIUM names another one.`);
  return null;
}
