import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATE_FORMATS, readAmount, readDay, readText } from "../../../lambdas/documents/imports/read-cell.ts";
import { currencies, exponentOf } from "../../../lambdas/domain/currencies.ts";
import { MAX_AMOUNT_MINOR } from "../../../lambdas/domain/totals.ts";

const NOT_AN_AMOUNT = { code: "not-an-amount" };

describe("an amount in a cell", () => {
  it.each([
    ["1234.56", ".", 123_456], ["1,234.56", ".", 123_456], ["1.234,56", ",", 123_456], ["1 234,56", ",", 123_456], ["1\u00a0234,56", ",", 123_456], ["1\u202f234,56", ",", 123_456], ["1'234.56", ".", 123_456],
    ["5", ".", 500], ["5.5", ".", 550], ["0", ".", 0], ["0,00", ",", 0], ["-12,50", ",", -1250], ["12,50 €", ",", 1250], ["€ 12.50", ".", 1250], ["12,50 RON", ",", 1250], ["12,50 MDL", ",", 1250], ["1.234.567,00", ",", 123_456_700], [" 7 ", ".", 700],
  ] as const)("%j with the mark %j is %i cents", (text, mark, minor) => expect(readAmount(text, mark, 2)).toEqual({ value: minor }));

  it.each([
    ["1.234,56", "."], ["1,234.56", ","], ["12,34", "."], ["1,23,456.00", "."], ["1,2345.00", "."], [",234.00", "."], ["12.345", "."], ["1.", "."], [".5", "."], ["1e3", "."], ["1E308", "."], ["0.30000000000000004", "."],
    ["+5", "."], ["=1+1", "."], ["@SUM(A1)", "."], ["５", "."], ["٣", "."], ["NaN", "."], ["Infinity", "."], ["", "."], ["-", "."], ["--5", "."], ["(5.00)", "."], ["5-", "."], ["0x10", "."], ["9007199254740993", "."], ["41276.5.1", "."], ["1\n2", "."],
  ] as const)("%j with the mark %j is none (bad inputs 11 to 15, 37, 52)", (text, mark) => expect(readAmount(text, mark, 2)).toEqual(NOT_AN_AMOUNT));

  it("has as many decimals as its currency: none in yen, three in dinars (bad input 16)", () => {
    expect([readAmount("100", ".", 0), readAmount("100.5", ".", 0), readAmount("1.234", ".", 3), readAmount("1.2345", ".", 3), readAmount("1.234", ".", 2)]).toEqual([{ value: 100 }, NOT_AN_AMOUNT, { value: 1234 }, NOT_AN_AMOUNT, NOT_AN_AMOUNT]);
  });

  it("is never more than an invoice can hold: such a row fails alone", () => {
    expect(readAmount("999,999,999,999.00", ".", 2)).toEqual({ code: "too-large" });
    expect(readAmount("99999999999", ".", 3)).toEqual({ code: "too-large" });
    expect(readAmount("99,999,999,999.99", ".", 2)).toEqual({ value: MAX_AMOUNT_MINOR });
  });

  it("of minus nothing is nothing (bad input 14)", () => expect(readAmount("-0.00", ".", 2)).toEqual({ value: 0 }));

  it("is read back as it was written, in every currency and with either mark (P2)", () => {
    const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
    fc.assert(fc.property(amount, fc.constantFrom(...currencies()), fc.constantFrom<["." | ",", string]>([".", ","], [",", "."], [",", " "], [",", ""], [".", ""]), (minor, currency, [mark, group]) => {
      const places = exponentOf(currency);
      const digits = String(Math.abs(minor)).padStart(places + 1, "0");
      const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, group);
      const text = `${minor < 0 ? "-" : ""}${whole}${places > 0 ? mark + digits.slice(-places) : ""}`;
      expect(readAmount(text, mark, places), `${text} ${currency}`).toEqual({ value: minor });
    }), { numRuns: 10_000 });
  });
});

describe("a day in a cell", () => {
  it.each([
    ["2026-01-05", "YYYY-MM-DD", "2026-01-05"], ["5.1.2026", "D.M.YYYY", "2026-01-05"], ["05.01.2026", "D.M.YYYY", "2026-01-05"], ["4/6/2013", "M/D/YYYY", "2013-04-06"], ["4/6/2013", "D/M/YYYY", "2013-06-04"],
    ["05-01-2026", "D-M-YYYY", "2026-01-05"], ["20260105", "YYYYMMDD", "2026-01-05"], [" 2026-01-05 ", "YYYY-MM-DD", "2026-01-05"], ["29.02.2024", "D.M.YYYY", "2024-02-29"],
  ] as const)("%j in the form %s is %s", (text, format, day) => expect(readDay(text, format)).toEqual({ value: day }));

  it.each([
    ["29.02.1900", "D.M.YYYY"], ["30.02.2026", "D.M.YYYY"], ["31/4/2026", "D/M/YYYY"], ["13/13/2026", "M/D/YYYY"], ["0/1/2026", "M/D/YYYY"], ["5.1.26", "D.M.YYYY"], ["41276", "YYYY-MM-DD"], ["41276", "YYYYMMDD"], ["0000-00-00", "YYYY-MM-DD"],
    ["9999-12-31", "YYYY-MM-DD"], ["10000-01-01", "YYYY-MM-DD"], ["2026-1-5", "YYYY-MM-DD"], ["2026-01-05", "D.M.YYYY"], ["", "YYYY-MM-DD"], ["heute", "D.M.YYYY"], ["٠١.٠٢.٢٠٢٦", "D.M.YYYY"],
  ] as const)("%j in the form %s is none (bad inputs 21, 22, 51)", (text, format) => expect(readDay(text, format)).toEqual({ code: "not-a-day" }));

  it("is never read as a day that does not exist, whatever stands there", () => {
    const text = fc.oneof(fc.string(), fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9999), fc.constantFrom(".", "/", "-")).map(([a, b, year, mark]) => `${a}${mark}${b}${mark}${year}`));
    fc.assert(fc.property(text, fc.constantFrom(...DATE_FORMATS), (cell, format) => {
      const day = readDay(cell, format);
      if ("value" in day) expect(new Date(`${day.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day.value);
    }), { numRuns: 10_000 });
  });
});

describe("an address in a cell", () => {
  it.each(["buch@example.com", "b.u+ch@mail.example.co.uk", "x@xn--mller-kva.de", " buch@example.com "])("%j is taken", (text) => expect(readText(text, "email")).toEqual({ value: text.trim() }));

  it.each([
    "a@b", "a@b.c,d@e.f", "a@b.com;d@e.com", "\"x\r\nBcc: y\"@z.com", "x@z.com\r\nBcc: y@z.com", "a@exаmple.com", "müller@example.com", "Buch <buch@example.com>", "\"a@evil.com x\"@good.com", "a@[127.0.0.1]", "mailto:a@b.de", "@b.de", "a@", "a b@c.de", `${"a".repeat(65)}@b.de`, "n/a", "-",
  ])("%j is not (bad inputs 50, 76)", (text) => expect("value" in readText(text, "email")).toBe(false));
});

describe("words in a cell", () => {
  it.each(["=HYPERLINK(\"http://x\")", "+1+cmd|' /C calc'!A0", "@SUM(A1:A9)", "-2+3", "＝1+1"])("that spreadsheets would run stay words: %s (bad input 37)", (text) => expect(readText(text, "text")).toEqual({ value: text }));
  it("lose the tab or line end that would hide a formula", () => expect([readText("\t=1+1", "text"), readText("\r=1+1", "text")]).toEqual([{ value: "=1+1" }, { value: "=1+1" }]));
  it("stand on one line, so that a name never ends a mail's header", () => expect(readText("Müller\r\nBcc: x@y.z", "text")).toEqual({ value: "Müller Bcc: x@y.z" }));
  it.each(["a\0b", "a\u0007b", "\u202efdp.exe", "a\u2066b", "a\u007fb"])("that cannot be printed or turn the reading direction are refused: %j", (text) => expect(readText(text, "text")).toEqual({ code: "invalid-character" }));
  it("of five megabytes are refused (bad input 46)", () => expect(readText("x".repeat(5_000_000), "text")).toEqual({ code: "too-large" }));
  it("keep the letters of every language", () => expect(readText("Țesături și pâine, Łódź, 東京, Иванов", "text")).toEqual({ value: "Țesături și pâine, Łódź, 東京, Иванов" }));

  it.each([["eur", "currency", "EUR"], ["RON", "currency", "RON"], ["DE", "language", "de"], ["ro-RO", "language", "ro"], ["Deutsch", "language", "de"], ["de", "country", "DE"]] as const)("%j as a %s is %s", (text, kind, value) => expect(readText(text, kind)).toEqual({ value }));
  it.each([["XXX", "currency", "not-a-currency"], ["EURO", "currency", "not-a-currency"], ["€", "currency", "not-a-currency"], ["xx", "language", "not-a-language"], ["Germany", "country", "not-a-country"], ["D", "country", "not-a-country"]] as const)(
    "%j as a %s is refused (bad input 17)",
    (text, kind, code) => expect(readText(text, kind)).toEqual({ code }),
  );
});
