import { describe, expect, it } from "vitest";
import { askForAddress } from "../../../lambdas/documents/ask-for-address.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { expectGolden } from "../golden.ts";
import { running, sampleLetter, sampleReceipt, sampleRefund, sampleReminder, sampleStatement } from "../sample-account.ts";
import { sampleInvoice, sampleItems } from "../sample-invoice.ts";
import type { SampleChanges } from "../sample-invoice.ts";
import { SAMPLE_PRINTS } from "../sample-prints.ts";

const wordsOf = (value: unknown): string => JSON.stringify(value).replaceAll("\u00A0", " ");
const names = Object.keys(SAMPLE_PRINTS);
const look = { logo: null, accentColor: null };

describe("each printed document", () => {
  /** One layout of each window; the words of all languages stand in the goldens of the PDFs. */
  it.each(names.flatMap((name) => (["de", "fr"] as const).map((language) => [name, language] as const)))("%s in %s is laid out as it was approved", (name, language) => {
    const { images: _, ...plain } = SAMPLE_PRINTS[name]!(language);
    expectGolden(`prints/${name}.${language}.json`, `${JSON.stringify(plain, null, 1)}\n`);
  });

  it.each(names.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))("%s in %s is plain data, the same each time, without a gap in its words", (name, language) => {
    const made = SAMPLE_PRINTS[name]!(language);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(SAMPLE_PRINTS[name]!(language)).toEqual(made);
    expect(wordsOf({ ...made, pageLabel: "" })).not.toMatch(/\{\w+\}|undefined|NaN|Invalid/);
  });
});

describe("an estimate", () => {
  const estimate = (changes: SampleChanges = {}) => {
    const { head, body } = sampleInvoice("de", changes);
    return wordsOf(PRINTS["estimate.v1"](head, body, look).content);
  };

  it("says until when it is valid and how it is accepted, and asks for no money", () => {
    expect(estimate()).toContain("Dieses Angebot gilt bis zum 16. November 2026. Bis dahin können Sie es in Ihrem Online-Kundenkonto annehmen oder ablehnen.");
    expect(estimate()).toContain("Dies ist ein Angebot, keine Rechnung.");
    for (const word of ["Kontoinhaber", "GiroCode", "BCD", "überweisen", "Fällig"]) expect(estimate()).not.toContain(word);
  });

  it("can be accepted only once it is issued, and shows that it was withdrawn", () => {
    expect(estimate({ head: { number: null, phase: "draft" } })).not.toContain("annehmen oder ablehnen");
    expect(estimate({ head: { phase: "voided" } })).toContain("Dieses Angebot ist zurückgezogen.");
  });

  it("gives room for a signature where customers sign on paper", () => {
    expect(wordsOf(SAMPLE_PRINTS["estimate"]!("fr").content)).toContain("Bon pour accord");
    expect(estimate()).not.toContain("Unterschrift");
  });
});

describe("a credit note", () => {
  it("names the invoice that it corrects, the amount that is credited, and asks for nothing", () => {
    const words = wordsOf(SAMPLE_PRINTS["credit-note"]!("de"));
    for (const part of ["Rechnungskorrektur RK-2026-0002", "Zur Rechnung R-2026-0011 vom 1. Oktober 2026", "Gutgeschriebener Betrag", "mit offenen Rechnungen verrechnet oder Ihnen erstattet"]) expect(words).toContain(part);
    for (const word of ["GiroCode", "Kontoinhaber", "Fällig", "Gutschrift"]) expect(words).not.toContain(word);
  });

  it("has in French the ordinal of the first, and none of the terms of an invoice", () => {
    const words = wordsOf(SAMPLE_PRINTS["credit-note"]!("fr"));
    expect(words).toContain("Avoir RK-2026-0002");
    expect(words).toContain("Sur la facture n° R-2026-0011 du 1er octobre 2026");
    expect(words).not.toContain("Pénalités");
  });

  it("says in Romania that its values are negative (art. 330 Cod fiscal)", () => expect(wordsOf(SAMPLE_PRINTS["credit-note"]!("ro"))).toContain("Valorile sunt negative"));
});

describe("a payment receipt", () => {
  it("says from whom, how much, when, how and for which invoices, and what is left", () => {
    const words = wordsOf(SAMPLE_PRINTS["receipt"]!("de"));
    for (const part of ["Am 12. November 2026 haben wir 2.500,00 € von Ihnen erhalten.", "Überweisung", "R-2026-0014", "820,10 €", "2.374,05 €", "pay_01JB4N7Q2M8T5V6W9X0Y1Z2A3B"]) expect(words).toContain(part);
  });

  it("shows what is not assigned yet, has no table where nothing is, and passes a provider's own word through", () => {
    const { payment } = sampleReceipt("de");
    const words = wordsOf(PRINTS["receipt.v1"](sampleReceipt("de", { invoices: [], payment: { ...payment, method: "ideal" } }), look));
    expect(words).toContain("Noch keiner Rechnung zugeordnet: 2.500,00 €");
    expect(words).toContain("ideal");
    expect(words).not.toContain("Hiermit bezahlt");
  });
});

it("the receipt of a refund says what went back when and why, of which payment, and what is open again", () => {
  const words = wordsOf(SAMPLE_PRINTS["refund"]!("de"));
  for (const part of ["Am 20. November 2026 haben wir Ihnen 820,10 € erstattet.", "Lieferung am 17. November zurückgegeben", "2.500,00 €", "Kartenzahlung", "3.194,15 €"]) expect(words).toContain(part);
  expect(wordsOf(PRINTS["refund.v1"]({ ...sampleRefund("de"), refund: { ...sampleRefund("de").refund, reason: null } }, look))).not.toContain("Grund");
});

describe("a statement of open items", () => {
  it("counts the days past due, adds up, and tells how old what is open is, so that the ages make the balance", () => {
    const words = wordsOf(SAMPLE_PRINTS["open-items"]!("de").content);
    for (const part of ['"136"', '"10"', "Saldo am 12. November 2026", "6.051,55 €", "Davon sind 2.977,40 € überfällig."]) expect(words).toContain(part);
    const ages = ["3.194,15", "489,90", "595,00", "1.000,00", "892,50", "-120,00"];
    expect(words).toContain(ages.map((text) => `{"text":"${text}","alignment":"right","noWrap":true}`).join(","));
  });

  it("puts the thirtieth, sixtieth and ninetieth day into the younger part", () => {
    const days = ["2026-11-12", "2026-11-11", "2026-10-13", "2026-10-12", "2026-09-13", "2026-09-12", "2026-08-14", "2026-08-13"];
    const lines = running(days.map((dueOn, n) => ({ on: "2026-01-01", kind: "invoice", number: `R-${n}`, dueOn, totalMinor: 100 * 2 ** n, amountMinor: 100 * 2 ** n })));
    const words = wordsOf(PRINTS["statement.v1"](sampleStatement("de", "open-item", { lines }), look).content);
    expect(words).toContain(["1,00", "6,00", "24,00", "96,00", "128,00"].map((text) => `{"text":"${text}","alignment":"right","noWrap":true}`).join(","));
  });

  it("never calls more overdue than is owed in all", () => {
    const lines = running([{ on: "2026-01-01", kind: "invoice", number: "R-1", dueOn: "2026-01-15", amountMinor: 10_000 }, { on: "2026-02-01", kind: "credit-note", number: "RK-1", amountMinor: -4_000 }]);
    expect(wordsOf(PRINTS["statement.v1"](sampleStatement("de", "open-item", { lines }), look).content)).toContain("Davon sind 60,00 € überfällig.");
  });

  it("asks for nothing when nothing is open, and says so when the balance is the customer's", () => {
    const empty = wordsOf(PRINTS["statement.v1"](sampleStatement("de", "open-item", { lines: [], closingMinor: 0 }), look).content);
    expect(empty).toContain("Es ist nichts offen. Vielen Dank.");
    const lines = running([{ on: "2026-02-01", kind: "credit-note", number: "RK-1", amountMinor: -4_000 }]);
    const credit = wordsOf(PRINTS["statement.v1"](sampleStatement("de", "open-item", { lines }), look).content);
    expect(credit).toContain("Der Saldo von 40,00 € besteht zu Ihren Gunsten.");
    expect(empty + credit).not.toMatch(/GiroCode|Kontoinhaber/);
  });
});

describe("a statement of account", () => {
  it("leads from the opening balance by debit and credit to the closing one", () => {
    const words = wordsOf(SAMPLE_PRINTS["balance-forward"]!("de").content);
    for (const part of ["Saldovortrag zum 1. Oktober 2026", "2.487,50 €", "1.070,00", "Zahlung R-2026-0011 abzüglich Korrektur", "Erstattung Doppelt bezahlt", "Saldo am 31. Oktober 2026", "3.227,40 €", "EUR3227.40"]) expect(words).toContain(part);
    expect(words).not.toContain("Offen nach Alter");
  });

  it("shows an account without entries", () => expect(wordsOf(PRINTS["statement.v1"](sampleStatement("de", "balance-forward", { lines: [], closingMinor: 248_750 }), look))).toContain("Keine Bewegungen in diesem Zeitraum."));

  it.each([["JPY", "¥"], ["KWD", "KWD"], ["RON", "RON"], ["MDL", "MDL"]])("has no code for a transfer in %s", (currency, sign) => {
    for (const kind of ["open-item", "balance-forward"] as const) {
      const words = wordsOf(PRINTS["statement.v1"](sampleStatement("de", kind, { currency }), look));
      expect(words).toContain(sign);
      expect(words).not.toContain("BCD");
    }
  });
});

describe("a reminder", () => {
  const reminder = (changes = {}) => wordsOf(PRINTS["reminder.v1"](sampleReminder("de", changes), look));

  it("names level, sum and new day", () => {
    for (const part of ["Mahnung, Stufe 2", "784,90 €", "Bitte überweisen Sie 784,90 € bis zum 26. November 2026.", "EUR784.90"]) expect(reminder()).toContain(part);
  });

  it("before the due day asks for nothing earlier than that day", () => {
    const [invoice] = sampleReminder("de").invoices;
    const words = reminder({ level: 0, payBy: null, on: "2026-09-18", invoices: [invoice] });
    for (const part of ["Zahlungserinnerung", "demnächst fällig", "bis zum 21. September 2026", "R-2026-0009"]) expect(words).toContain(part);
  });

  it("asks at once where no day is set, adds a charge, and takes the company's own words", () => {
    const words = reminder({ payBy: null, feeMinor: 500, text: "Sehr geehrte Damen und Herren,\n\nbitte prüfen Sie." });
    for (const part of ["umgehend", "789,90 €", "Mahngebühr: 5,00 €", "Sehr geehrte Damen und Herren,"]) expect(words).toContain(part);
    expect(words).not.toContain("Folgendes ist überfällig");
  });
});

describe("a letter", () => {
  const { head, body } = sampleInvoice("de", { items: sampleItems(1, "19") });

  it("shows the way to the portal: address, code, QR code, and asks for an e-mail address where the company wants it", () => {
    const words = wordsOf(PRINTS["invoice.v1"](head, body, { ...look, letter: sampleLetter }).content);
    for (const part of ["portal.example.com", "7KQM-2XHD-9VTR-4WBE", sampleLetter.qr, askForAddress("de")]) expect(words).toContain(part);
    const quiet = wordsOf(PRINTS["invoice.v1"](head, body, { ...look, letter: { ...sampleLetter, plea: false } }).content);
    expect(quiet).toContain("7KQM-2XHD-9VTR-4WBE");
    expect(quiet).not.toContain(askForAddress("de"));
  });

  it("is every document, and nothing of it stands in one that goes by mail", () => {
    const letter = { ...look, letter: sampleLetter };
    const made = [
      PRINTS["estimate.v1"](head, body, letter), PRINTS["credit-note.v1"](head, body, letter), PRINTS["receipt.v1"](sampleReceipt("de"), letter), PRINTS["refund.v1"](sampleRefund("de"), letter),
      PRINTS["statement.v1"](sampleStatement("de", "open-item"), letter), PRINTS["reminder.v1"](sampleReminder("de"), letter),
    ];
    for (const definition of made) expect(wordsOf(definition)).toContain("7KQM-2XHD-9VTR-4WBE");
    expect(wordsOf(PRINTS["invoice.v1"](head, body, look))).not.toContain("Zugangscode");
  });
});
