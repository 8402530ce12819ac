import type { InvoiceItem } from "../../lambdas/domain/invoice.ts";
import type { Language } from "../../lambdas/domain/languages.ts";
import type { SampleChanges } from "./sample-invoice.ts";

const line = (name: string, taxRate: string, rest: Partial<InvoiceItem> = {}): InvoiceItem => ({ name, quantity: "3", unit: "HUR", unitPriceMinor: 12_550, taxRate, ...rest });

/** Invoices that together show every part of the print, beside the plain one of each language. */
export const SAMPLE_CASES: Record<string, { language: Language; changes: SampleChanges }> = {
  "de several rates, discounts, part paid": {
    language: "de",
    changes: {
      items: [
        line("Beratung", "19", { discount: { percent: "12.5" } }),
        line("Fachbuch „Holz“", "7", { unit: "C62" }),
        line("Lieferung nach Kraków", "0", { taxCategory: "intra-community", unit: "C62" }),
        line("Montage in Kraków", "0", { taxCategory: "reverse-charge", discount: { amountMinor: 5_000 } }),
      ],
      head: { paidMinor: 50_000 },
      body: { notes: "Vielen Dank für Ihren Auftrag.\n\nDie Ware bleibt bis zur vollständigen Bezahlung unser Eigentum." },
    },
  },
  "de early payment": {
    language: "de",
    changes: { items: [line("Beratung", "19")], body: { supply: { on: "2026-10-30" }, paymentTerms: { discounts: [{ percent: "2", untilOn: "2026-11-09" }], penaltyRate: "9.5" } } },
  },
  "de draft": { language: "de", changes: { items: [line("Beratung", "19")], head: { number: null, phase: "draft", issuedAt: null } } },
  "fr franchise en base": {
    language: "fr",
    changes: {
      items: [line("Table en chêne, finition cire", "0", { taxCategory: "small-business" })],
      body: {
        paymentTerms: { discounts: [], penaltyRate: "12" }, operation: "services", taxOnDebits: true,
        buyer: { name: "Société d’Ameublement", address: { line1: "Bâtiment B", line2: "125 avenue du Général de Gaulle", postalCode: "75014", city: "Paris", country: "FR" }, email: null, vatId: "FR32123456789", siren: "123 456 789", number: "C-9" },
      },
    },
  },
  "ro in euro": { language: "ro", changes: { items: [line("Montaj", "21")], head: { currency: "EUR" }, body: { exchange: { currency: "RON", rate: "4.9765", on: "2026-11-02" } } } },
  "nl reverse charge": { language: "nl", changes: { items: [line("Adviesuren", "0", { taxCategory: "reverse-charge" })] } },
  "en copy of a sum": { language: "en", changes: { items: [line("Imported invoice", "0", { taxCategory: "outside-scope" })], head: { number: "2013-8841" }, body: { sumOnly: true } } },
};
