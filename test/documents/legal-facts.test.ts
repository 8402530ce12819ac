import { describe, expect, it } from "vitest";
import { missingFacts } from "../../lambdas/documents/legal-facts.ts";
import type { LegalFacts } from "../../lambdas/domain/company.ts";
import { LANGUAGES } from "../../lambdas/domain/languages.ts";
import { SAMPLE_CASES } from "./sample-cases.ts";
import { sampleInvoice, sampleItems } from "./sample-invoice.ts";
import type { SampleChanges } from "./sample-invoice.ts";

function missing(language: (typeof LANGUAGES)[number], changes: SampleChanges & { legal?: LegalFacts; vatId?: string | null } = {}): string[] {
  const { head, body } = sampleInvoice(language, changes);
  const seller = { ...body.seller, ...(changes.legal ? { legal: changes.legal } : {}), ...(changes.vatId === undefined ? {} : { vatId: changes.vatId }) };
  return missingFacts(head, { ...body, seller }).map(({ code, at }) => `${code} ${at}`);
}

const reverse = sampleItems(1, "0").map((item) => ({ ...item, taxCategory: "reverse-charge" as const }));
const polish = { name: "Świat Mebli", address: { line1: "ul. Żółwia 5", postalCode: "31-042", city: "Kraków", country: "PL" }, email: null, vatId: null };

describe("what an invoice lacks by law", () => {
  it.each(["de", "ro", "nl", "en"] as const)("is nothing for a complete one in %s", (language) => expect(missing(language)).toEqual([]));
  it("is nothing for a complete French one", () => expect(missing("fr", { body: { paymentTerms: { discounts: [], penaltyRate: "12" } } })).toEqual([]));

  it("is told for every seller: address, day of supply, the buyer's VAT id across borders, the reason of an exemption", () => {
    expect(missing("nl", { body: { supply: null } })).toEqual(["supply-date-missing supply"]);
    expect(missing("nl", { items: reverse, body: { buyer: polish } })).toEqual(["buyer-vat-id-missing customer.vatId"]);
    expect(missing("nl", { items: sampleItems(1, "0").map((item) => ({ ...item, taxCategory: "exempt" as const })) })).toEqual(["tax-note-missing taxNote"]);
    expect(missing("nl", { body: { buyer: { ...polish, address: null } } })).toEqual(["buyer-address-missing customer.address"]);
  });

  it("is told in Germany: tax number, register and directors of a GmbH (§ 14 UStG, § 35a GmbHG)", () => {
    expect(missing("de", { legal: {}, vatId: null })).toEqual([
      "tax-number-missing company.legal.taxNumber", "register-missing company.legal.registerNumber", "directors-missing company.legal.directors",
    ]);
  });

  it("asks no German buyer's address up to 250 euro (§ 33 UStDV)", () => {
    expect(missing("de", { items: sampleItems(1, "19"), body: { buyer: { ...polish, address: null } } })).toEqual([]);
  });

  it("is told in France: SIREN, form, register, capital, VAT id, penalty rate", () => {
    expect(missing("fr", { legal: {}, vatId: null })).toEqual([
      "siren-missing company.legal.siren", "legal-form-missing company.legal.form", "register-missing company.legal.registerCourt", "capital-missing company.legal.capital",
      "vat-id-missing company.vatId", "penalty-rate-missing paymentTerms.penaltyRate",
    ]);
    expect(missing("fr", { legal: { form: "EI", siren: "303265045" }, body: { paymentTerms: { discounts: [], penaltyRate: "12" } } })).toEqual([]);
  });

  it("is told in France from the reform on: the kind of operation", () => {
    expect(missing("fr", { head: { issueOn: "2027-09-01" } })).toContain("operation-missing operation");
    expect(missing("fr", { head: { issueOn: "2027-09-01" }, body: { operation: "goods" } })).not.toContain("operation-missing operation");
  });

  it("is told in Romania: CUI, trade register, capital, the rate to lei", () => {
    expect(missing("ro", { legal: {}, vatId: null })).toEqual(["cui-missing company.legal.cui", "trade-register-missing company.legal.tradeRegister", "capital-missing company.legal.capital"]);
    expect(missing("ro", { head: { currency: "EUR" } })).toEqual(["exchange-rate-missing exchange"]);
    expect(missing("ro", SAMPLE_CASES["ro in euro"]!.changes)).toEqual([]);
  });

  it("is told in the Netherlands: btw-id and KvK number", () => {
    expect(missing("nl", { legal: {}, vatId: null })).toEqual(["vat-id-missing company.vatId", "kvk-missing company.legal.kvk"]);
  });

  it("is nothing for a copy of a sum, which is no invoice", () => expect(missing("fr", { legal: {}, vatId: null, body: { sumOnly: true } })).toEqual([]));

  it("is nothing for an estimate, and for a credit note the invoice that it corrects, but neither day of supply nor penalty rate", () => {
    const bare = { supply: null, buyer: { ...polish, address: null } };
    expect(missing("fr", { body: { ...bare, print: "estimate.v1" } })).toEqual([]);
    expect(missing("fr", { body: { supply: null, print: "credit-note.v1" } })).toEqual(["credited-invoice-missing invoiceId"]);
    expect(missing("fr", { body: { supply: null, print: "credit-note.v1", credited: { number: "R-2026-0011", issueOn: "2026-10-12" } } })).toEqual([]);
  });
});
