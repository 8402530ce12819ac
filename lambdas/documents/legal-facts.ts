import type { Fault } from "../domain/fault.ts";
import type { InvoiceBody, InvoiceHead } from "../domain/invoice.ts";
import type { CountryFacts } from "./prints/printable.ts";

type Invoice = { head: InvoiceHead; body: InvoiceBody & CountryFacts };

/** A fact that a law wants on an invoice or a credit note: where it is entered, whose law it is, and whether this one lacks it. */
interface Demand {
  code: string;
  at: string;
  /** The print of the documents that need it; invoices and credit notes where none is named. */
  only?: InvoiceBody["print"];
  countries?: string[];
  lacks: (invoice: Invoice) => boolean;
}

const CAPITAL_COMPANIES = /\b(GmbH|UG|AG|SE|KGaA)\b/;
const IN_REGISTER = /\b(GmbH|UG|AG|SE|KGaA|OHG|KG|e\. ?K\.)/;
const SOLE_TRADER = /^(EI|EIRL|micro|auto-?entrepreneur)/i;
/** Amounts up to which an invoice needs no buyer: § 33 UStDV. */
const SMALL_GERMAN_MINOR = 25_000;
/** Day from which small firms in France owe the facts of the decree 2022-1299. */
const FRENCH_REFORM = "2027-09-01";

const formOf = ({ body }: Invoice): string => `${body.seller.name} ${body.seller.legal.form ?? ""}`;
const legal = ({ body }: Invoice) => body.seller.legal;
const categories = ({ body }: Invoice): string[] => body.taxes.map((line) => line.category);
const small = ({ head, body }: Invoice): boolean =>
  body.seller.address?.country === "DE" && head.currency === "EUR" && head.totalMinor <= SMALL_GERMAN_MINOR;
const frenchCompany = (invoice: Invoice): boolean => !SOLE_TRADER.test(legal(invoice).form ?? "");
const euroCountries = (invoice: Invoice): boolean => categories(invoice).some((c) => c === "reverse-charge" || c === "intra-community");

/**
 * Directive 2006/112/EC art. 219 and 226; DE § 14 (4) UStG, § 35a GmbHG, § 37a HGB, § 80 AktG; FR CGI ann. II art. 242 nonies A,
 * C. com. L441-9 and R123-238; RO Cod fiscal art. 319 (20), Legea 31/1990 art. 74; NL Wet OB 1968 art. 35a,
 * Handelsregisterwet 2007 art. 27.
 */
const DEMANDS: Demand[] = [
  { code: "seller-address-missing", at: "company.address", lacks: ({ body }) => !body.seller.address },
  { code: "buyer-address-missing", at: "customer.address", lacks: (i) => !i.body.buyer.address && !small(i) },
  { code: "supply-date-missing", only: "invoice.v1", at: "supply", lacks: ({ body }) => !body.supply },
  { code: "credited-invoice-missing", only: "credit-note.v1", at: "invoiceId", lacks: ({ body }) => !body.credited },
  { code: "buyer-vat-id-missing", at: "customer.vatId", lacks: (i) => euroCountries(i) && !i.body.buyer.vatId },
  { code: "tax-note-missing", at: "taxNote", lacks: (i) => categories(i).includes("exempt") && !i.body.taxNote },
  { code: "vat-id-missing", at: "company.vatId", lacks: (i) => euroCountries(i) && !i.body.seller.vatId },
  { code: "tax-number-missing", at: "company.legal.taxNumber", countries: ["DE"], lacks: (i) => !i.body.seller.vatId && !legal(i).taxNumber },
  { code: "register-missing", at: "company.legal.registerNumber", countries: ["DE"], lacks: (i) => IN_REGISTER.test(formOf(i)) && !(legal(i).registerCourt && legal(i).registerNumber) },
  { code: "directors-missing", at: "company.legal.directors", countries: ["DE"], lacks: (i) => CAPITAL_COMPANIES.test(formOf(i)) && !legal(i).directors?.length },
  { code: "siren-missing", at: "company.legal.siren", countries: ["FR"], lacks: (i) => !legal(i).siren && !legal(i).siret },
  { code: "legal-form-missing", at: "company.legal.form", countries: ["FR"], lacks: (i) => !legal(i).form },
  { code: "register-missing", at: "company.legal.registerCourt", countries: ["FR"], lacks: (i) => frenchCompany(i) && !legal(i).registerCourt },
  { code: "capital-missing", at: "company.legal.capital", countries: ["FR"], lacks: (i) => frenchCompany(i) && !legal(i).capital },
  { code: "vat-id-missing", at: "company.vatId", countries: ["FR", "NL"], lacks: (i) => !i.body.seller.vatId && !euroCountries(i) && !categories(i).every((c) => c === "small-business") },
  { code: "penalty-rate-missing", only: "invoice.v1", at: "paymentTerms.penaltyRate", countries: ["FR"], lacks: ({ body }) => !body.paymentTerms?.penaltyRate },
  { code: "operation-missing", only: "invoice.v1", at: "operation", countries: ["FR"], lacks: ({ head, body }) => head.issueOn >= FRENCH_REFORM && !body.operation },
  { code: "buyer-siren-missing", at: "customer.siren", countries: ["FR"], lacks: ({ body }) => body.buyer.address?.country === "FR" && Boolean(body.buyer.vatId) && !body.buyer.siren },
  { code: "cui-missing", at: "company.legal.cui", countries: ["RO"], lacks: (i) => !legal(i).cui && !i.body.seller.vatId },
  { code: "trade-register-missing", at: "company.legal.tradeRegister", countries: ["RO"], lacks: (i) => !legal(i).tradeRegister },
  { code: "capital-missing", at: "company.legal.capital", countries: ["RO"], lacks: (i) => /\b(SRL|S\.R\.L|SA|S\.A)\b/i.test(formOf(i)) && !legal(i).capital },
  { code: "exchange-rate-missing", at: "exchange", countries: ["RO"], lacks: ({ head, body }) => head.currency !== "RON" && body.taxMinor !== 0 && body.exchange?.currency !== "RON" },
  { code: "kvk-missing", at: "company.legal.kvk", countries: ["NL"], lacks: (i) => !legal(i).kvk },
];

/**
 * What the law of the seller's country wants on this document and the document does not say: warnings before issue, never a
 * reason to refuse. A copy of a sum and an estimate are no tax invoices and lack nothing.
 */
export function missingFacts(head: InvoiceHead, body: InvoiceBody & CountryFacts): Fault[] {
  if (body.sumOnly || body.print === "estimate.v1") return [];
  const home = body.seller.address?.country ?? "";
  return DEMANDS.filter(({ only, countries, lacks }) => (!only || only === body.print) && (!countries || countries.includes(home)) && lacks({ head, body })).map(({ code, at }) => ({ at, code }));
}
