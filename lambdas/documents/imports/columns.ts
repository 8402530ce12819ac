import type { ImportKind } from "../../domain/import-file.ts";

export type CellKind = "text" | "day" | "amount" | "email" | "currency" | "language" | "country";

/** One column that a file may have: its field, how its cells are read, and what people call it. */
export interface Column {
  field: string;
  kind: CellKind;
  required?: boolean;
  /** Most characters, where it is fewer than for any cell. */
  most?: number;
  /** It is part of a key: there must be a letter or a digit in it. */
  isKey?: boolean;
  /** Headers in en, de, fr, ro, nl and of well-known exports; compared without case, accents and punctuation. */
  headers: string[];
}

/** Columns of each kind of file. One more column is one more entry. */
export const COLUMNS: Record<ImportKind, Column[]> = {
  customers: [
    { field: "number", kind: "text", required: true, most: 50, isKey: true, headers: ["customer number", "customer no", "customer id", "customerID", "account", "Kundennummer", "Kunden-Nr", "Debitor", "numéro client", "code client", "număr client", "cod client", "klantnummer", "debiteurnummer"] },
    { field: "name", kind: "text", required: true, most: 200, headers: ["name", "customer", "customer name", "company", "Kunde", "Name", "Firma", "nom", "client", "raison sociale", "nume", "denumire", "naam", "klant", "bedrijfsnaam"] },
    { field: "email", kind: "email", headers: ["email", "e-mail", "email address", "E-Mail-Adresse", "Mail", "adresse e-mail", "courriel", "adresă e-mail", "e-mailadres"] },
    { field: "language", kind: "language", headers: ["language", "Sprache", "langue", "limbă", "taal"] },
    { field: "phone", kind: "text", headers: ["phone", "telephone", "Telefon", "téléphone", "Telefonnummer", "telefoon", "telefoonnummer"] },
    { field: "line1", kind: "text", headers: ["address", "street", "address line 1", "Adresse", "Straße", "rue", "adresă", "stradă", "adres", "straat"] },
    { field: "postalCode", kind: "text", headers: ["postal code", "zip", "postcode", "PLZ", "Postleitzahl", "code postal", "cod poștal"] },
    { field: "city", kind: "text", headers: ["city", "town", "Ort", "Stadt", "ville", "oraș", "localitate", "plaats", "stad"] },
    { field: "country", kind: "country", headers: ["country", "Land", "pays", "țară"] },
    { field: "vatId", kind: "text", headers: ["vat id", "vat number", "USt-IdNr", "Umsatzsteuer-ID", "numéro de TVA", "cod TVA", "btw-nummer"] },
  ],
  invoices: [
    { field: "number", kind: "text", required: true, most: 50, isKey: true, headers: ["invoice number", "invoice no", "invoiceNumber", "number", "Rechnungsnummer", "Rechnungs-Nr", "Belegnummer", "numéro de facture", "n° facture", "număr factură", "factuurnummer"] },
    { field: "customerNumber", kind: "text", required: true, most: 50, isKey: true, headers: ["customer number", "customer no", "customer id", "customerID", "account", "Kundennummer", "Kunden-Nr", "Debitor", "numéro client", "code client", "număr client", "cod client", "klantnummer", "debiteurnummer"] },
    { field: "issueOn", kind: "day", required: true, headers: ["invoice date", "InvoiceDate", "issue date", "date", "Rechnungsdatum", "Datum", "Belegdatum", "date de facture", "date d'émission", "data facturii", "data emiterii", "factuurdatum"] },
    { field: "dueOn", kind: "day", required: true, headers: ["due date", "DueDate", "due", "Fälligkeit", "Fälligkeitsdatum", "fällig am", "date d'échéance", "échéance", "scadență", "data scadenței", "vervaldatum", "vervaldag"] },
    { field: "amount", kind: "amount", required: true, headers: ["amount", "invoice amount", "InvoiceAmount", "total", "gross", "Betrag", "Bruttobetrag", "Summe", "montant", "montant TTC", "sumă", "valoare", "total de plată", "bedrag", "totaal"] },
    { field: "currency", kind: "currency", headers: ["currency", "Währung", "devise", "monedă", "valută", "valuta"] },
    { field: "description", kind: "text", headers: ["description", "text", "purpose", "Beschreibung", "Verwendungszweck", "objet", "libellé", "descriere", "omschrijving"] },
    { field: "reference", kind: "text", headers: ["reference", "customer reference", "order number", "Bestellnummer", "référence", "referință", "referentie"] },
  ],
};

/** A header as it is compared: lower case, without accents, spaces and punctuation. */
export const plainHeader = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/[^\p{L}\p{N}]/gu, "");

/** Field by plain header, so that a file of very many columns is still looked at in no time. */
const fieldsOf = (kind: ImportKind): Map<string, string> => new Map(COLUMNS[kind].toReversed().flatMap(({ field, headers }) => headers.map((name) => [plainHeader(name), field])));
const FIELDS: Record<ImportKind, Map<string, string>> = { customers: fieldsOf("customers"), invoices: fieldsOf("invoices") };

/** Which column of the file is which field. What a person chose wins; a header that nobody knows is passed over. */
export function mappingOf(kind: ImportKind, headers: string[], chosen: Record<string, string> = {}): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const header of headers) {
    const field = Object.hasOwn(chosen, header) ? chosen[header] : FIELDS[kind].get(plainHeader(header));
    if (field && !Object.values(mapping).includes(field)) mapping[header] = field;
  }
  return mapping;
}

/** Required fields that no column of the file gives. */
export const missingColumns = (kind: ImportKind, mapping: Record<string, string>): string[] =>
  COLUMNS[kind].filter(({ field, required }) => required && !Object.values(mapping).includes(field)).map(({ field }) => field);
