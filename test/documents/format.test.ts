import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies, exponentOf } from "../../lambdas/domain/currencies.ts";
import { LANGUAGES } from "../../lambdas/domain/languages.ts";
import { addressLines } from "../../lambdas/documents/address-lines.ts";
import { amount, countryName, dayText, daysText, decimalText, money, percent } from "../../lambdas/documents/format.ts";
import { giroCode } from "../../lambdas/documents/giro-code.ts";
import { ibanText } from "../../lambdas/documents/iban.ts";
import { plainLines, plainText } from "../../lambdas/documents/plain-text.ts";
import { unitWord } from "../../lambdas/documents/units.ts";

const plain = (text: string): string => text.replaceAll("\u00A0", " ");

describe("amounts and days in words", () => {
  it("follow the language", () => {
    expect(LANGUAGES.map((l) => plain(money(123_456_789, "EUR", l)))).toEqual(["€1,234,567.89", "1.234.567,89 €", "1 234 567,89 €", "1.234.567,89 EUR", "€ 1.234.567,89"]);
    expect(LANGUAGES.map((l) => plain(dayText("2026-03-01", l)))).toEqual(["1 March 2026", "1. März 2026", "1er mars 2026", "1 martie 2026", "1 maart 2026"]);
    expect(plain(daysText("2026-02-28", "2026-03-01", "de"))).toBe("28. Februar – 1. März 2026");
    expect(LANGUAGES.map((l) => plain(percent("7.5", l)))).toEqual(["7.5%", "7,5 %", "7,5 %", "7,5%", "7,5%"]);
    expect(decimalText("1234.567", "fr")).toBe("1\u00A0234,567");
  });

  it("know currencies without and with three minor digits", () => {
    expect(plain(money(1234, "JPY", "de"))).toBe("1.234 ¥");
    expect(plain(money(-1234, "KWD", "en"))).toBe("-KWD 1.234");
  });

  it("never lose or invent a digit, in any currency", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }), fc.constantFrom(...currencies()), fc.constantFrom(...LANGUAGES), (minor, currency, language) => {
        const digits = amount(minor, currency, language).replace(/\D/g, "").replace(/^0+(?=\d)/, "");
        expect(digits).toBe(String(Math.abs(minor)).padStart(exponentOf(currency) + 1, "0").replace(/^0+(?=\d)/, ""));
      }),
    );
  });
});

describe("plain texts", () => {
  it("lose what is hidden or turns the text around, and are composed", () => {
    expect(plainText("a\u202Eb\u0000c\u200Bd\uFEFF\u2066e\uD800")).toBe("abcde");
    expect(plainText("s\u0326")).toBe("ș");
    expect(plainText(" a\r\nb\u2028c\td ")).toBe("a b c d");
    expect(plainLines("a\r\n\r\n\r\n\r\nb\rc")).toEqual(["a", "", "b", "c"]);
  });
});

describe("small parts of a document", () => {
  it("groups an IBAN", () => expect(ibanText("de02 120300000000202051")).toBe("DE02 1203 0000 0000 2020 51"));
  it("words a unit, and passes an unknown one through", () => expect([unitWord("HUR", "ro"), unitWord("XYZ", "de"), unitWord(undefined, "de")]).toEqual(["oră", "XYZ", ""]));
  it("names a country, and never fails on a wrong one", () => expect([countryName("PL", "de"), countryName("ZZ", "de").length > 0, countryName("evil", "de")]).toEqual(["Polen", true, "evil"]));

  it("writes addresses as their country does, with the country only abroad", () => {
    const address = { line1: "7 Harbour Street", postalCode: "D02 X285", city: "Dublin", country: "IE" };
    expect(addressLines(address, "DE", "de")).toEqual(["7 Harbour Street", "Dublin D02 X285", "IRLAND"]);
    expect(addressLines({ ...address, country: "DE" }, "DE", "de")).toEqual(["7 Harbour Street", "D02 X285 Dublin"]);
    expect(addressLines(null, "DE", "de")).toEqual([]);
  });
});

describe("the code that fills in a transfer", () => {
  const transfer = { bank: { holder: "Müller & Söhne GmbH", iban: "DE02 1203 0000 0000 2020 51", bic: "BYLADEM1001" }, amountMinor: 5, currency: "EUR", reference: "R-2026-0017", country: "DE" };

  it("is what EPC069-12 says, in letters that banks take", () =>
    expect(giroCode(transfer)).toBe("BCD\n002\n1\nSCT\nBYLADEM1001\nMueller  Soehne GmbH\nDE02120300000000202051\nEUR0.05\n\nRF11R20260017"));

  it("is left out where it would be wrong or unread", () => {
    for (const change of [{ currency: "RON" }, { amountMinor: 0 }, { amountMinor: 99_999_999_999 + 1 }, { country: "FR" }, { country: null }]) expect(giroCode({ ...transfer, ...change })).toBeNull();
    expect(giroCode({ ...transfer, bank: { holder: "Мебель", iban: transfer.bank.iban } })).toBeNull();
  });
});
