import type { Company } from "../../../../lambdas/domain/company.ts";

/** A company that shows long words and every fact of its country. */
export const company: Partial<Company> = {
  name: "Müller Bürobedarf & Söhne GmbH", email: "buchhaltung@mueller.example", language: "de", timeZone: "Europe/Berlin", currency: "EUR", vatId: "DE123456789",
  address: { line1: "Lindenallee 12", postalCode: "10115", city: "Berlin", country: "DE" },
  bank: { holder: "Müller Bürobedarf & Söhne GmbH", iban: "DE89370400440532013000", bic: "COBADEFFXXX" },
  legal: { form: "GmbH", taxNumber: "29/123/45678", registerCourt: "Amtsgericht Charlottenburg", registerNumber: "HRB 12345", directors: ["Anna Müller"] },
};

const at = (line1: string, postalCode: string, city: string, country: string) => ({ line1, postalCode, city, country });

export const customers = [
  { number: "K-1001", name: "Donaudampfschifffahrtsgesellschaft mbH", language: "de", emails: { general: "rechnung@donau.example" }, address: at("Hafenstraße 1", "94032", "Passau", "DE"), phone: "+49 851 1234" },
  { number: "K-1002", name: "Cabinet Lefèvre & Associés", language: "fr", emails: { general: "compta@lefevre.example" }, address: at("8 rue de la République", "69001", "Lyon", "FR") },
  { number: "K-1003", name: "Întreprinderea Forestieră Bistrița SRL", language: "ro", emails: { general: "bounce@bistrita.example" }, address: at("Str. Gării 4", "420001", "Bistrița", "RO"), vatId: "RO1234567" },
  { number: "K-1004", name: "Van den Berg Installatietechniek B.V.", language: "nl", emails: { general: "administratie@vandenberg.example" }, address: at("Keizersgracht 100", "1015 AA", "Amsterdam", "NL") },
  { number: "K-1005", name: "Harbour & Mill Ltd", language: "en", emails: { general: "ap@harbourmill.example" }, address: at("2 Mill Lane", "BS1 4QA", "Bristol", "GB") },
  { number: "K-1006", name: "Erika Mustermann", kind: "person", language: "de", emails: { general: null }, address: at("Heidestraße 17", "51147", "Köln", "DE") },
];

const item = (name: string, quantity: string, unitPriceMinor: number, taxRate = "19") => ({ name, quantity, unitPriceMinor, taxRate });

/** Invoices by what becomes of them. */
export const invoices = [
  { customer: 0, then: "draft", issueOn: "2026-01-05", dueOn: "2026-01-19", items: [item("Ergonomischer Bürodrehstuhl", "4", 24900), item("Lieferung und Montage", "1.5", 6800)], notes: "Vielen Dank für Ihren Auftrag." },
  { customer: 1, then: "draft", issueOn: "2026-01-05", dueOn: "2026-02-04", items: [item("Papier A4, 80 g", "40", 429, "7")] },
  { customer: 3, then: "wait", issueOn: "2026-01-05", dueOn: "2026-01-19", items: [item("Aktenschrank, abschließbar", "2", 38990), item("Hängeregister", "50", 119, "7")] },
  { customer: 4, then: "hold", issueOn: "2026-01-05", dueOn: "2026-02-04", items: [item("Whiteboard 180 × 120 cm", "1", 17950)] },
  { customer: 2, then: "bounce", issueOn: "2026-01-02", dueOn: "2026-01-16", items: [item("Toner schwarz", "6", 7490)] },
  { customer: 1, then: "sent", issueOn: "2026-01-02", dueOn: "2026-02-01", items: [item("Schreibtisch höhenverstellbar", "3", 54900)] },
  { customer: 0, then: "late", issueOn: "2025-12-01", dueOn: "2025-12-15", items: [item("Druckerpapier, Palette", "1", 61200)] },
  { customer: 3, then: "paid", issueOn: "2025-12-10", dueOn: "2025-12-24", items: [item("Besucherstuhl", "8", 8990)] },
  { customer: 4, then: "part", issueOn: "2025-12-20", dueOn: "2026-01-20", items: [item("Konferenztisch", "1", 128000)] },
  { customer: 0, then: "void", issueOn: "2025-12-22", dueOn: "2026-01-06", items: [item("Locher", "10", 1290)] },
] as const;

/** Estimates by what becomes of them. */
export const estimates = [
  { customer: 0, then: "draft", issueOn: "2026-01-05", dueOn: "2026-02-04", items: [item("Büroausstattung Empfang", "1", 489000), item("Montage", "8", 5900)] },
  { customer: 1, then: "send", issueOn: "2026-01-05", dueOn: "2026-02-04", items: [item("Schreibtisch höhenverstellbar", "12", 52900)] },
  { customer: 3, then: "accept", issueOn: "2026-01-02", dueOn: "2026-02-01", items: [item("Konferenzraum, komplett", "1", 1249000)] },
  { customer: 4, then: "decline", issueOn: "2026-01-02", dueOn: "2026-02-01", items: [item("Aktenvernichter", "2", 38900)] },
  { customer: 2, then: "issue", issueOn: "2025-12-01", dueOn: "2025-12-31", items: [item("Toner, Jahresbedarf", "24", 6990)] },
] as const;
