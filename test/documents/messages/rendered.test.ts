import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../../lambdas/adapters/mail-mime/compose.ts";
import { MESSAGE_NAMES, MESSAGES } from "../../../lambdas/documents/messages/index.ts";
import { LANGUAGES, type Language } from "../../../lambdas/domain/languages.ts";
import type { Mail } from "../../../lambdas/domain/mail.ts";
import { axeFaults } from "../../web/console/axe-faults.ts";
import { LINK, sampleMessage } from "../sample-message.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const noChromium = !existsSync(executablePath);
if (noChromium) console.log(`Mails are not looked at in a browser: there is no ${executablePath} on this machine.`);

/** A mail is shown inside a program's own page, which has the landmarks and the heading. */
const OF_PAGES = /^(landmark-one-main|page-has-heading-one|region):/;
const faultsOf = async (page: Page): Promise<string[]> => (await axeFaults(page)).filter((fault) => !OF_PAGES.test(fault));

/** Bytes beyond which some mail programs show only a part. */
const MOST_BYTES = 100_000;

const mailOf = (name: (typeof MESSAGE_NAMES)[number], language: Language): Mail => ({
  via: { by: "platform" }, returnPath: null, mark: "dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first.0123456789ab", references: ["<thr_i01JABCDEFGHJKMNPQRSTVWXYZ0.0123456789ab@in.example>"], helpUrl: "https://pay.example", companyName: "Müller GmbH",
  from: "noreply-invoice@mail.example", replyTo: "r1@in.example", to: ["anna@kunde.example"], ...sampleMessage(language, { name }), deliveryId: "dlv_inv01JABCDEFGHJKMNPQRSTVWXYZ0_first", companyId: "cmp_1", kind: name, attachments: [],
});

describe.each(MESSAGE_NAMES)("every mail of %s, in each language", (name) => {
  it.each(LANGUAGES)("is small, says the same as text, and carries what mail programs and lists go by: %s", async (language) => {
    const raw = (await compose(mailOf(name, language))).toString("latin1");
    expect(raw.length).toBeLessThan(MOST_BYTES);
    const header = raw.split("\r\n\r\n")[0]!.replace(/\r\n[ \t]+/g, " ");
    for (const wanted of [/^Message-ID: <\S+@\S+>$/im, /^References: <\S+>/im, /^List-Id: <\S+>$/im, /^List-Unsubscribe: <mailto:/im, /^List-Help: <https:/im, /^Auto-Submitted: auto-generated/im, /^Reply-To: /im, /^Date: /im]) expect(header).toMatch(wanted);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
    expect(raw).toMatch(/^Content-Type: text\/html; charset=utf-8/im);
  });
});

describe.skipIf(noChromium)("a mail in its reader's window", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })));
  afterAll(() => browser?.close());

  async function opened(html: string, { width, colorScheme }: { width: number; colorScheme: "light" | "dark" }): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.route("**/*", (route) => route.abort());
    await page.setContent(html);
    return page;
  }
  const shown = async (page: Page, name: string): Promise<void> => {
    const folder = process.env["SHOTS"];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };

  describe.each([320, 1024])("%i px wide", (width) => {
    it.each([["light", "de"], ["dark", "de"], ["light", "ro"], ["dark", "fr"], ["dark", "nl"], ["light", "en"]] as ["light" | "dark", Language][])("in %s: nothing sticks out, every word can be read, sum and button are in sight (%s)", async (colorScheme, language) => {
      const page = await opened(sampleMessage(language).html, { width, colorScheme });
      await shown(page, `mail-${language}-${width}-${colorScheme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      expect(await faultsOf(page)).toEqual([]);
      const button = page.getByRole("link", { name: MESSAGES.invoice.button[language] });
      expect(await button.getAttribute("href")).toBe(LINK);
      const box = (await button.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(40);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      if (width > 600) expect((await page.locator("body").locator("p").first().boundingBox())!.width).toBeLessThanOrEqual(600);
      await page.context().close();
    });

    it.each(MESSAGE_NAMES)("%s has nothing that sticks out or cannot be read, in the dark", async (name) => {
      const page = await opened(sampleMessage("de", { name }).html, { width, colorScheme: "dark" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    });
  });
});
