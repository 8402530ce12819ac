import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileFrame } from "../../../lib/compile-frame.ts";
import { FRAME } from "../../../lambdas/documents/messages/frame.generated.ts";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { MESSAGE_NAMES } from "../../../lambdas/documents/messages/index.ts";
import { LINK, sampleMessage } from "../sample-message.ts";
import { wordsShown } from "./words-of.ts";

const source = (name: string): string => readFileSync(new URL(`../../../lambdas/documents/messages/${name}`, import.meta.url), "utf8");
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

describe("the frame of a mail", () => {
  it("is what its MJML compiles to: npm run frames", async () => expect(source("frame.generated.ts")).toBe(await compileFrame(source("frame.mjml"))));

  it("does not compile when the MJML has mistakes", async () => {
    await expect(compileFrame("<mjml><mj-body><mj-nothing /></mj-body></mjml>")).rejects.toThrow("mj-nothing");
    await expect(compileFrame('<mjml><mj-body><mj-section><mj-column><mj-text font-size="big">x</mj-text></mj-column></mj-section></mj-body></mjml>')).rejects.toThrow("font-size");
  });

  it("expands nothing in what people write, even where it looks like its own slots", () => {
    const slots = Object.keys(FRAME).concat("companyName", "accent", "lines", "words").map((name) => `[[${name}]] {{ ${name} }} [[#${name}]]`).join(" ");
    const { html, text } = sampleMessage("en", { body: { buyer: { name: slots, address: null, email: null, vatId: null } }, about: { note: `${slots} {{ company.name }}` } });
    expect(wordsShown(html)).toContain(`Dear ${slots},`);
    expect(wordsShown(html)).toContain(`${slots} {{ company.name }}`);
    expect(text).toContain(slots);
  });
});

describe.each(MESSAGE_NAMES)("the HTML of %s", (name) => {
  it.each(LANGUAGES)("can be read with any program in %s", (language) => {
    const { html, subject } = sampleMessage(language, { name, about: { plea: true, note: "A note" } });
    expect(attribute(html.match(/<html[^>]*>/)![0], "lang")).toBe(language);
    expect(html.match(/<title>(.*?)<\/title>/s)![1]).toBe(subject.replaceAll("&", "&amp;").replaceAll("'", "&#39;"));
    const tables = html.replace(/<!--.*?-->/gs, "").match(/<table[^>]*>/g)!;
    const rows = (html.match(/<th[^>]*scope="row"/g) ?? []).length;
    expect(tables.filter((tag) => attribute(tag, "role") !== "presentation").length).toBeLessThanOrEqual(rows > 0 ? 2 : 0);
    for (const [, address, label] of html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)) {
      expect(label!.trim().length, address).toBeGreaterThan(3);
      expect(address).toBe(LINK);
    }
    expect(html.match(/<(\w+)[^>]*\s(\w[\w-]*)="[^"]*"[^>]*\s\2="/g)).toBeNull();
  });

  it("loads nothing, shows no picture but the code of a transfer that it carries, and keeps the reader's own colours", () => {
    const { html, code } = sampleMessage("de", { name, about: { note: "Eine Notiz" } });
    expect(html.match(/<img[^>]*>/g) ?? []).toEqual(code ? [expect.stringMatching(/^<img src="cid:transfer-code" alt="[^"]+" width="148" height="148">$/)] : []);
    expect(html).not.toMatch(/<script|<link|url\(|@import|fonts\.g|background-color|<body[^>]*(bgcolor|background)/);
    expect(html.match(/background/g)?.length ?? 0).toBe(2);
    expect(html.replace(/<div style="display:none[^>]*>/, "").match(/[^-]color:(?! ?inherit)[^;"]*/g)).toEqual([";color:#ffffff"]);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("max-width:600px");
  });
});
