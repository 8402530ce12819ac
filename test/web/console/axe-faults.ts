import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** React Aria's announcer points for some seconds at what it has just announced, which may be gone by then. */
const ANNOUNCER = "[data-live-announcer]";

/**
 * What axe finds on a page, one line per rule. Frames are left out: they show mails without scripts, so nothing can be
 * asked inside them.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate<Found[]>(`axe.run({ exclude: "${ANNOUNCER}" }, { iframes: false, resultTypes: ["violations"] }).then((answer) => answer.violations)`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary?.split("\n")[1]?.trim()})`).join(" | ")}`);
}
