import { describe, expect, it } from "vitest";
import { accessCodeFrom, blocksOf, typedCode } from "../../lambdas/domain/access-code.ts";
import { e164Of } from "../../lambdas/domain/phone-number.ts";
import { textParts } from "../../lambdas/domain/text-parts.ts";
import { textNotBefore } from "../../lambdas/domain/text-window.ts";
import { transliterated } from "../../lambdas/domain/transliterate.ts";

describe("the parts of a text (3GPP TS 23.038)", () => {
  it.each([
    ["a".repeat(160), "gsm-7", 160, 1], ["a".repeat(161), "gsm-7", 161, 2], ["a".repeat(306), "gsm-7", 306, 2], ["a".repeat(307), "gsm-7", 307, 3], ["€".repeat(80), "gsm-7", 160, 1],
    [`${"a".repeat(159)}€`, "gsm-7", 161, 2], ["äöüÄÖÜß", "gsm-7", 7, 1], ["ș".repeat(70), "ucs-2", 70, 1], ["ș".repeat(71), "ucs-2", 71, 2], ["😀".repeat(35), "ucs-2", 70, 1], ["", "gsm-7", 0, 1],
  ])("%#", (text, encoding, units, parts) => expect(textParts(text)).toEqual({ encoding, units, parts }));

  it("never cut a character in two: an escaped one at the edge goes into the next part", () => {
    expect(textParts(`${"a".repeat(152)}€${"a".repeat(152)}`)).toMatchObject({ units: 306, parts: 3 });
    expect(textParts(`${"ș".repeat(66)}😀${"ș".repeat(66)}`)).toMatchObject({ units: 134, parts: 3 });
  });
});

describe("plain letters instead", () => {
  it.each([
    ["Plătiți până la 5.12.", "Platiti pana la 5.12.", false], ["Übergröße – „fällig“ €", "Übergröße - \"fällig\" €", false], ["Ça va, œuvre…", "Ça va, oeuvre...", false], ["Ĳssel", "IJssel", false],
    ["Счёт", "????", true], ["ok 😀", "ok ?", true], ["şţ", "st", false],
  ])("of %s", (text, plain, isLossy) => expect(transliterated(text)).toEqual({ text: plain, isLossy }));
});

describe("a mobile number", () => {
  it.each([["+49 151 12345678", null, "+4915112345678"], ["0049-151-12345678", null, "+4915112345678"], ["0151 / 123 456 78", "DE", "+4915112345678"], ["+49 (0)151 12345678", "DE", "+4915112345678"], ["06 12 34 56 78", "FR", "+33612345678"], ["0712 345 678", "RO", "+40712345678"], ["069 123 456", "MD", "+37369123456"], ["06-12345678", "NL", "+31612345678"]] as const)("%s in %s", (raw, country, e164) =>
    expect(e164Of(raw, country)).toBe(e164));
  it.each([["", "DE"], ["0151 1234567", null], ["0151 1234567", "JP"], ["+0151123456", "DE"], ["call me", "DE"], ["+49151", "DE"], ["+4915112345678901234", "DE"], ["+49151123x5678", "DE"], ["٠١٥١١٢٣٤٥٦٧", "DE"]])("%j in %s is refused", (raw, country) =>
    expect(() => e164Of(raw, country)).toThrow(expect.objectContaining({ code: "not-a-mobile-number" })));
});

describe("the hours of a text", () => {
  it.each([
    ["2026-01-05T11:00:00.000Z", "2026-01-05T11:00:00.000Z"], ["2026-01-05T06:59:59.000Z", "2026-01-05T07:00:00.000Z"], ["2026-01-05T20:00:00.000Z", "2026-01-06T07:00:00.000Z"], ["2026-01-05T23:30:00.000Z", "2026-01-06T07:00:00.000Z"],
    // The clocks go forward on 29 March 2026: eight in the morning is an hour earlier in UTC.
    ["2026-03-28T21:00:00.000Z", "2026-03-29T06:00:00.000Z"], ["2026-10-24T21:00:00.000Z", "2026-10-25T07:00:00.000Z"],
  ])("at %s in Berlin: not before %s", (now, earliest) => expect(textNotBefore(now, "Europe/Berlin")).toBe(earliest));
});

describe("an access code", () => {
  const code = accessCodeFrom("0123456789abcdef0123456789abcdef");
  it("is four blocks, and is what was typed in any of the ways that people type", () => {
    expect(blocksOf(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
    for (const typed of [code, blocksOf(code), blocksOf(code).toLowerCase(), blocksOf(code).replaceAll("-", " "), blocksOf(code).replaceAll("0", "O").replaceAll("1", "l")]) expect(typedCode(typed)).toBe(code);
  });
  it("with one wrong character, or two that changed places, is none", () => {
    for (let n = 0; n < code.length; n++) {
      const other = code[n] === "7" ? "8" : "7";
      expect(typedCode(code.slice(0, n) + other + code.slice(n + 1))).toBeNull();
      const swapped = code.slice(0, n) + (code[n + 1] ?? "") + code[n] + code.slice(n + 2);
      if (n < code.length - 1 && code[n] !== code[n + 1]) expect(typedCode(swapped)).toBeNull();
    }
  });
  it.each(["", "A", code.slice(1), `${code}A`, "U".repeat(16), "ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ", "<script>alert(1)", "\u0000".repeat(16)])("%j is none", (typed) => expect(typedCode(typed)).toBeNull());
});
