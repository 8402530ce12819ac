import { readFileSync } from "node:fs";
import type { InvoiceBody, InvoiceHead, InvoiceItem, Seller } from "../../lambdas/domain/invoice.ts";
import type { Language } from "../../lambdas/domain/languages.ts";
import { totalsOf } from "../../lambdas/domain/totals.ts";
import type { CompanyLook, CountryFacts } from "../../lambdas/documents/prints/printable.ts";

type Home = "DE" | "FR" | "RO" | "NL" | "IE";

const sellers: Record<Home, Seller> = {
  DE: {
    name: "Müller Möbelbau GmbH", address: { line1: "Lindenstraße 12", postalCode: "80331", city: "München", country: "DE" },
    email: "buchhaltung@mueller-moebel.example", vatId: "DE123456789", timeZone: "Europe/Berlin",
    bank: { holder: "Müller Möbelbau GmbH", iban: "DE02120300000000202051", bic: "BYLADEM1001" },
    legal: { form: "GmbH", taxNumber: "143/216/40512", registerCourt: "Amtsgericht München", registerNumber: "HRB 123456", directors: ["Erika Müller", "Jörg Weiß"] },
  },
  FR: {
    name: "Ébénisterie Lefèvre", address: { line1: "24 rue de la Façade", postalCode: "69002", city: "Lyon", country: "FR" },
    email: "facturation@lefevre.example", vatId: "FR40303265045", timeZone: "Europe/Paris",
    bank: { holder: "Ébénisterie Lefèvre SARL", iban: "FR1420041010050500013M02606", bic: "PSSTFRPPLYO" },
    legal: { form: "SARL", capital: "10 000 €", siren: "303 265 045", siret: "303 265 045 00012", registerCourt: "Lyon", registerNumber: "303 265 045" },
  },
  RO: {
    name: "Mobila Țării SRL", address: { line1: "Str. Șoseaua Ștefan cel Mare nr. 5", postalCode: "020124", city: "București", region: "Sector 2", country: "RO" },
    email: "facturi@mobila.example", vatId: "RO18547290", timeZone: "Europe/Bucharest",
    bank: { holder: "Mobila Țării SRL", iban: "RO49AAAA1B31007593840000", bic: "BTRLRO22" },
    legal: { form: "SRL", cui: "RO18547290", tradeRegister: "J40/4567/2006", capital: "200 RON" },
  },
  NL: {
    name: "Houtwerk De Vries B.V.", address: { line1: "Prinsengracht 263", postalCode: "1016 GV", city: "Amsterdam", country: "NL" },
    email: "facturen@devries.example", vatId: "NL001234567B01", timeZone: "Europe/Amsterdam",
    bank: { holder: "Houtwerk De Vries B.V.", iban: "NL91ABNA0417164300", bic: "ABNANL2A" },
    legal: { form: "B.V.", kvk: "12345678" },
  },
  IE: {
    name: "Oak & Ash Ltd", address: { line1: "7 Harbour Street", postalCode: "D02 X285", city: "Dublin", country: "IE" },
    email: "accounts@oakandash.example", vatId: "IE1234567WA", timeZone: "Europe/Dublin",
    bank: { holder: "Oak & Ash Ltd", iban: "IE29AIBK93115212345678", bic: "AIBKIE2D" },
    legal: { registerNumber: "CRO 412233", directors: ["Aoife Byrne"] },
  },
};

const homes: Record<Language, Home> = { de: "DE", fr: "FR", ro: "RO", nl: "NL", en: "IE" };
const rates: Record<Home, string> = { DE: "19", FR: "20", RO: "21", NL: "21", IE: "23" };
const units = ["C62", "HUR", "MTR", "KGM", "MON"];

/** Ten lines or any other count, with names that need letters beyond Latin-1. */
export function sampleItems(count: number, rate: string): InvoiceItem[] {
  const names = ["Świat Mebli, krzesło dębowe", "Masă de stejar, montaj la București", "Стол письменный, Кишинёв", "Eichentisch „Größe L“", "Étagère en chêne clair", "Kast op maat, geschilderd", "Smørrebrød board, oak"];
  return Array.from({ length: count }, (_, n) => ({
    name: `${names[n % names.length]} ${n + 1}`,
    ...(n % 3 === 0 ? { description: "Delivered and mounted, including hardware and two coats of oil" } : {}),
    quantity: n % 4 === 1 ? "2.5" : String(n + 1),
    unit: units[n % units.length]!,
    unitPriceMinor: 1999 + n * 731,
    taxRate: rate,
  }));
}

export interface SampleChanges {
  items?: InvoiceItem[];
  head?: Partial<InvoiceHead>;
  body?: Partial<InvoiceBody & CountryFacts>;
}

/** An issued invoice of a seller whose country speaks the language, made only of invented facts. */
export function sampleInvoice(language: Language, changes: SampleChanges = {}): { head: InvoiceHead; body: InvoiceBody & CountryFacts; look: CompanyLook } {
  const home = homes[language];
  const items = changes.items ?? sampleItems(10, rates[home]);
  const { amountsMinor, taxes, subtotalMinor, taxMinor, totalMinor } = totalsOf(items);
  const currency = changes.head?.currency ?? (home === "RO" ? "RON" : "EUR");
  const head: InvoiceHead = {
    type: "invoice", version: 2, companyId: "com_1", invoiceId: "inv_1", customerId: "cus_1", customerName: "Świat Mebli Sp. z o.o.", number: "R-2026-0017", phase: "issued",
    issueOn: "2026-11-02", dueOn: "2026-11-16", currency, totalMinor, paidMinor: 0, creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: null,
    issuedAt: "2026-11-02T08:30:00.000Z", sentAt: null, viewedAt: null, createdAt: "2026-11-02T08:00:00.000Z", createdBy: "usr_1", auditHash: "", ...changes.head,
  };
  const body: InvoiceBody & CountryFacts = {
    type: "invoice-body", version: 1, companyId: "com_1", invoiceId: "inv_1", rev: 1, language, seller: sellers[home],
    buyer: { name: "Świat Mebli Sp. z o.o.", address: { line1: "ul. Żółwia 5", postalCode: "31-042", city: "Kraków", country: "PL" }, email: "biuro@swiat.example", vatId: "PL5260250274", number: "K-1042" },
    items, amountsMinor, taxes, subtotalMinor, taxMinor, supply: { from: "2026-10-01", to: "2026-10-31" }, customerReference: "PO 4711", paymentTerms: null, taxNote: null,
    externalNumber: null, notes: null, print: "invoice.v1", ...changes.body,
  };
  return { head, body, look: { logo: sampleLogo, accentColor: "#0b5c8a" } };
}

/** A PNG of about 4 KB, as a small company logo is. */
export const sampleLogo = `data:image/png;base64,${readFileSync(new URL("logo.png", import.meta.url)).toString("base64")}`;
