import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../lambdas/domain/languages.ts";
import { MESSAGE_NAMES, MESSAGES, type MessageName } from "../../../lambdas/documents/messages/index.ts";
import { sampleFor } from "../../../lambdas/documents/messages/sample-for.ts";
import { expectGolden } from "../golden.ts";
import { LINK, sampleMessage } from "../sample-message.ts";
import { wordsOf, wordsShown } from "./words-of.ts";

const each = MESSAGE_NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));
const NUMBERS: Partial<Record<MessageName, string>> = {
  invoice: "R-2026-0017", "invoice-reminder": "R-2026-0017", "late-payment-reminder": "R-2026-0017", "thank-you": "R-2026-0017", "autopay-failed": "R-2026-0017", estimate: "EST-2026-0042", "credit-note": "CN-2026-0042",
};

describe.each(each)("the message %s in %s", (name, language) => {
  const { subject, text, html } = sampleMessage(language, { name });

  it("has every tag filled, no gap and no double space", () => {
    for (const form of [subject, text, wordsShown(html)]) {
      expect(form).not.toMatch(/\{\{|\}\}|\{%|%\}|\[\[|\]\]|undefined|null|NaN|\[object/);
      expect(form).not.toMatch(/ {2}| [,.;!?](?!\.)|\(\)|: ?\n\n\n|""/);
    }
  });

  it("has a subject of one line with what it is about", () => {
    expect(subject.length).toBeLessThanOrEqual(180);
    expect(subject).not.toMatch(/[\r\n]/);
    if (NUMBERS[name]) expect(subject).toContain(NUMBERS[name]);
    if (!name.startsWith("email-") && name !== "thank-you" && !name.startsWith("subscription-c")) expect(subject).toMatch(/3[.,\s]\d{3},\d{2}|3,\d{3}\.\d{2}|1[.,\s]\d{3}[.,]\d{2}/);
  });

  it("says the same as HTML and as text", () => expect(wordsOf(html)).toEqual(text.replace(/^-- $/m, "").replace(/\s+/g, " ").trim()));

  it("says who writes, and leads to the portal with a button that says what it does", () => {
    const { company } = sampleFor(name, { language });
    expect(company).toBeDefined();
    expect(text).toContain(`${MESSAGES[name].button[language]}${language === "fr" ? "\u00A0" : ""}:\n${LINK}`);
    expect(html).toMatch(new RegExp(`<a href="${LINK.replace(/[.?/]/g, "\\$&")}"[^>]*>${MESSAGES[name].button[language].replace("’", ".")}</a>`));
  });

  it("is small enough to be shown whole", () => expect(Buffer.byteLength(html)).toBeLessThan(25_000));
});

describe.each(MESSAGE_NAMES)("the message %s", (name) => {
  it("reads as it was approved", () => {
    const told = LANGUAGES.map((language) => sampleMessage(language, { name })).map(({ subject, text }, at) => `## ${LANGUAGES[at]}\n${subject}\n\n${text}`);
    expectGolden(`messages/${name}.txt`, told.join("\n"));
  });
});

describe("the HTML of messages", () => {
  it.each([["invoice", "de"], ["payment-plan-approved", "fr"]] as [MessageName, Language][])("of %s in %s is as it was approved", (name, language) =>
    expectGolden(`messages/${name}.${language}.html`, sampleMessage(language, { name, about: { note: "Wie besprochen.", plea: true } }).html));
});
