import { describe, expect, it } from "vitest";
import { dayText, money } from "../../../lambdas/documents/format.ts";
import { textFor, TEXTS, type TextFacts, type TextName } from "../../../lambdas/documents/texts/index.ts";
import { LANGUAGES, type Language } from "../../../lambdas/domain/languages.ts";
import { textParts } from "../../../lambdas/domain/text-parts.ts";
import { transliterated } from "../../../lambdas/domain/transliterate.ts";

const NAMES = Object.keys(TEXTS) as TextName[];
const LINK = `https://rechnungeinsehen.example.com/#/de/i/${"x".repeat(66)}`;
const all = LANGUAGES.flatMap((language) => NAMES.map((name) => [name, language] as const));

const facts = (language: Language, over: Partial<TextFacts> = {}): TextFacts => ({
  company: "Müller Gebäudetechnik GmbH", number: "R-2026-0017", amount: money(1_234_567_89, "EUR", language), due: dayText("2026-09-23", language), link: LINK, plea: true, ...over,
});

describe("the short message of a document", () => {
  it("names its kinds", () => expect(NAMES.sort()).toEqual(["credit-note", "estimate", "invoice", "invoice-reminder", "late-payment-reminder", "payment-request"]));

  it("says who, what, how much, until when and where, in a sentence", () => {
    expect(textFor("invoice", "de", facts("de", { plea: false, link: "https://x.example/#/de/i/t" }))).toBe("Müller Gebäudetechnik GmbH: Rechnung R-2026-0017 über 1.234.567,89 €, fällig am 23. September 2026. https://x.example/#/de/i/t");
    expect(textFor("late-payment-reminder", "en", facts("en", { plea: true, link: "https://x.example/#/en/i/t" }))).toBe(
      "Müller Gebäudetechnik GmbH: invoice R-2026-0017 of €1,234,567.89 was due on 23 September 2026. https://x.example/#/en/i/t You can leave your e-mail address there.");
  });

  it.each(all)("%s in %s has every fact, and nothing that was to be filled in", (name, language) => {
    const given = facts(language);
    const text = textFor(name, language, given);
    for (const fact of [given.company, given.number, given.amount.replaceAll("\u00a0", " "), ...(name === "credit-note" ? [] : [given.due]), LINK]) expect(text).toContain(fact);
    expect(text).not.toMatch(/[{}\n]|undefined|null/);
    expect(text.split(LINK)).toHaveLength(2);
    expect(text.split(LINK)[1]).toMatch(/^ \S.*\.$/);
  });

  it.each(all)("%s in %s takes at most two parts in plain letters, with a link of 110 characters, a long name and the plea", (name, language) => {
    expect(LINK).toHaveLength(110);
    const text = textFor(name, language, facts(language, { company: "Société Générale d’Électricité et Cie", number: "FACT-2026-000017-A" }));
    expect(textParts(transliterated(text).text)).toMatchObject({ encoding: "gsm-7" });
    expect(textParts(transliterated(text).text).parts).toBeLessThanOrEqual(2);
  });

  it.each((["en", "de", "nl"] as const).flatMap((language) => NAMES.map((name) => [name, language] as const)))("%s in %s needs no replacements to be in seven bits", (name, language) =>
    expect(textParts(textFor(name, language, facts(language))).encoding).toBe("gsm-7"));

  it("cuts a company's name after 30 characters, whole ones, and takes out what nobody can see", () => {
    expect(textFor("credit-note", "en", facts("en", { company: `${"😀".repeat(29)}ab`, plea: false }))).toMatch(/^😀{29}a: credit note/u);
    expect(textFor("credit-note", "en", facts("en", { company: "A\u202eB\u200b\u0007 C\nD", number: "1\u200f\r\n2", plea: false }))).toMatch(/^AB C D: credit note 1 2 of /);
  });

  it("takes figures in braces as they are written", () => expect(textFor("credit-note", "en", facts("en", { number: "{link}", company: "{company} $& $1", plea: false }))).toMatch(/^\{company\} \$& \$1: credit note \{link\} of /));
});
