import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import { expectGolden } from "../golden.ts";
import { SAMPLE_CASES } from "../sample-cases.ts";
import { sampleInvoice } from "../sample-invoice.ts";
import type { SampleChanges } from "../sample-invoice.ts";

function definition(language: (typeof LANGUAGES)[number], changes: SampleChanges = {}) {
  const { head, body, look } = sampleInvoice(language, changes);
  return PRINTS["invoice.v1"](head, body, look);
}

const wordsOf = (value: unknown): string => JSON.stringify(value).replaceAll("\u00A0", " ");

describe("the invoice print", () => {
  it.each(LANGUAGES)("in %s is as it was approved", (language) => {
    const { images, ...plain } = definition(language);
    expect(images["logo"]).toMatch(/^data:image\/png/);
    expectGolden(`prints/invoice.${language}.json`, `${JSON.stringify(plain, null, 1)}\n`);
  });

  it("is plain data and the same for the same invoice", () => {
    const made = definition("de");
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(definition("de")).toEqual(made);
  });

  it("tells lines of one rate but several categories apart, down to their notes", () => {
    const { language, changes } = SAMPLE_CASES["de several rates, discounts, part paid"]!;
    const words = wordsOf(definition(language, changes).content);
    expect(words).toContain("0 % A: Steuerfreie innergemeinschaftliche Lieferung, § 4 Nr. 1 Buchst. b, § 6a UStG.");
    expect(words).toContain("0 % B: Steuerschuldnerschaft des Leistungsempfängers, Art. 196 der Richtlinie 2006/112/EG.");
  });

  it("asks for the rest after a part payment and names no early discount on the whole", () => {
    const paid = wordsOf(definition("de", { head: { paidMinor: 100_000 }, body: { paymentTerms: { discounts: [{ percent: "2", untilOn: "2026-11-09" }], penaltyRate: null } } }).content);
    expect(paid).toContain("Bitte überweisen Sie 2.194,15 €");
    expect(paid).not.toContain("Skonto");
  });

  it("offers the early discount in figures", () => {
    const { language, changes } = SAMPLE_CASES["de early payment"]!;
    expect(wordsOf(definition(language, changes).content)).toContain("2 % Skonto bei Zahlung bis zum 9. November 2026: 439,08 € statt 448,04 €.");
  });

  it("says of a copy of a sum that it is not the tax invoice, and shows no tax", () => {
    const { language, changes } = SAMPLE_CASES["en copy of a sum"]!;
    const words = wordsOf(definition(language, changes).content);
    expect(words).toContain("It is a copy of the sum, not the tax invoice");
    expect(words).not.toContain("VAT summary");
  });

  it("shows that a draft is a draft, and a voided invoice void", () => {
    expect(wordsOf(definition("de", { head: { number: null, phase: "draft" } }).content)).toContain("Entwurf – keine Rechnung");
    expect(wordsOf(definition("fr", { head: { phase: "voided" } }).content)).toContain("Cette facture est annulée.");
  });

  it("states the French terms on every French invoice, and the legal rate where none was agreed", () => {
    const words = wordsOf(definition("fr").content);
    for (const part of ["Pas d’escompte pour paiement anticipé.", "Banque centrale européenne majoré de 10 points", "40 €"]) expect(words).toContain(part);
  });

  it("names the franchise in the words of the law", () => {
    const { language, changes } = SAMPLE_CASES["fr franchise en base"]!;
    const words = wordsOf(definition(language, changes).content);
    for (const part of ["TVA non applicable, art. 293 B du CGI.", "TVA acquittée sur les débits.", "prestation de services", "123 456 789"]) expect(words).toContain(part);
  });

  it("gives the Romanian tax in lei when the invoice is in euro", () => {
    const { language, changes } = SAMPLE_CASES["ro in euro"]!;
    expect(wordsOf(definition(language, changes).content)).toContain("TVA în RON la cursul 4,9765 RON pentru 1 EUR (2 noiembrie 2026): 393,49 RON");
  });

  it("takes a logo only as PNG or JPEG, and a colour only as #rrggbb (139)", () => {
    const { head, body } = sampleInvoice("de");
    const made = PRINTS["invoice.v1"](head, body, { logo: "data:image/svg+xml;base64,PHN2Zz4=", accentColor: "url(http://169.254.169.254/)" });
    expect(made.images).toEqual({});
    expect(wordsOf(made)).not.toMatch(/svg|url\(|169\.254/);
  });
});
