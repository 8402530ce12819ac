import { describe, expect, it } from "vitest";
import type { ImportKind } from "../../../lambdas/domain/import-file.ts";
import { COLUMNS, mappingOf, missingColumns, plainHeader } from "../../../lambdas/documents/imports/columns.ts";

const KINDS: ImportKind[] = ["customers", "invoices"];
const SYNONYMS = KINDS.flatMap((kind) => COLUMNS[kind].flatMap(({ field, headers }) => headers.map((header) => ({ kind, field, header }))));

/** The header row of a ledger as people write it in each language. */
const LEDGERS: Record<string, string[]> = {
  en: ["Invoice Number", "Customer Number", "Invoice Date", "Due Date", "Amount", "Currency", "Description", "Reference"],
  de: ["Rechnungs-Nr.", "Kunden-Nr.", "Rechnungsdatum", "Fälligkeitsdatum", "Bruttobetrag", "Währung", "Verwendungszweck", "Bestellnummer"],
  fr: ["N° facture", "Code client", "Date d’émission", "Échéance", "Montant TTC", "Devise", "Libellé", "Référence"],
  ro: ["Număr factură", "Cod client", "Data emiterii", "Scadență", "Total de plată", "Monedă", "Descriere", "Referință"],
  nl: ["Factuurnummer", "Klantnummer", "Factuurdatum", "Vervaldatum", "Bedrag", "Valuta", "Omschrijving", "Referentie"],
};
const LEDGER_FIELDS = ["number", "customerNumber", "issueOn", "dueOn", "amount", "currency", "description", "reference"];

const CUSTOMERS: Record<string, string[]> = {
  en: ["Customer no", "Company", "E-mail", "Language", "Phone", "Street", "Postcode", "City", "Country", "VAT number"],
  de: ["Kundennummer", "Firma", "E-Mail-Adresse", "Sprache", "Telefon", "Straße", "PLZ", "Ort", "Land", "USt-IdNr."],
  fr: ["Numéro client", "Raison sociale", "Courriel", "Langue", "Téléphone", "Rue", "Code postal", "Ville", "Pays", "Numéro de TVA"],
  ro: ["Număr client", "Denumire", "Adresă e-mail", "Limbă", "Telefon", "Stradă", "Cod poștal", "Localitate", "Țară", "Cod TVA"],
  nl: ["Debiteurnummer", "Bedrijfsnaam", "E-mailadres", "Taal", "Telefoonnummer", "Straat", "Postcode", "Plaats", "Land", "Btw-nummer"],
};
const CUSTOMER_FIELDS = ["number", "name", "email", "language", "phone", "line1", "postalCode", "city", "country", "vatId"];

describe("the columns of a file", () => {
  it.each(Object.entries(LEDGERS))("of a ledger are known in %s", (_, headers) => expect(Object.values(mappingOf("invoices", headers))).toEqual(LEDGER_FIELDS));
  it.each(Object.entries(CUSTOMERS))("of a list of customers are known in %s", (_, headers) => expect(Object.values(mappingOf("customers", headers))).toEqual(CUSTOMER_FIELDS));
  it.each(SYNONYMS)("$header means $field in a file of $kind, and nothing else", ({ kind, field, header }) => expect(mappingOf(kind, [header])).toEqual({ [header]: field }));

  it("are known however they are spelled: capitals, accents, spaces, points, underscores", () => {
    for (const header of ["RECHNUNGSNUMMER", "rechnungs_nummer", " Rechnungs-Nummer ", "Rechnungs Nummer:"]) expect(mappingOf("invoices", [header]), header).toEqual({ [header]: "number" });
    expect([plainHeader("Straße"), plainHeader("Cod poștal"), plainHeader("Cod poştal"), plainHeader("E\u0301che\u0301ance")]).toEqual(["strasse", "codpostal", "codpostal", "echeance"]);
  });

  it("are taken once: of two for one field the first counts", () => expect(mappingOf("invoices", ["Betrag", "Total", "Bruttobetrag"])).toEqual({ Betrag: "amount" }));
  it("that nobody knows are passed over", () => expect(mappingOf("invoices", ["PaperlessBill", "", "DaysLate"])).toEqual({}));

  it("mean what a person chose, also when the header says something else", () => {
    expect(mappingOf("invoices", ["Betrag", "Offen"], { Offen: "amount", Betrag: "" })).toEqual({ Offen: "amount" });
    expect(mappingOf("invoices", ["Konto"], { Konto: "customerNumber" })).toEqual({ Konto: "customerNumber" });
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("called %s are only columns that nobody knows (bad input 58)", (header) => expect(Object.entries(mappingOf("customers", [header, "Kundennummer"]))).toEqual([["Kundennummer", "number"]]));
});

describe("a file that lacks columns", () => {
  it("is told which", () => {
    expect(missingColumns("invoices", mappingOf("invoices", ["Rechnungsnummer", "Betrag"]))).toEqual(["customerNumber", "issueOn", "dueOn"]);
    expect(missingColumns("customers", {})).toEqual(["number", "name"]);
  });

  it("lacks none with the required ones: an e-mail address is not required (000-08)", () => expect(missingColumns("customers", mappingOf("customers", ["Kundennummer", "Name"]))).toEqual([]));
});
