import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOf } from "../../../lambdas/documents/imports/detect.ts";
import { readRow, type ReadRow } from "../../../lambdas/documents/imports/read-row.ts";

const LEDGER = ["Rechnungsnummer", "Kundennummer", "Rechnungsdatum", "Fällig am", "Betrag", "Währung", "Notiz"];
const GOOD = ["R-1", "K-1", "05.01.2026", "19.01.2026", "1.234,56", "", "egal"];
const ledger = (cells: string[], headers = LEDGER): ReadRow => readRow("invoices", headers, cells, readingOf("invoices", { encoding: "utf-8", delimiter: ";", headers, rows: [GOOD] }), "EUR");

const CUSTOMERS = ["Kundennummer", "Name", "E-Mail", "Sprache", "Land"];
const customer = (cells: string[], headers = CUSTOMERS): ReadRow => readRow("customers", headers, cells, readingOf("customers", { encoding: "utf-8", delimiter: ";", headers, rows: [] }), "EUR");

/** A row with some cells changed, by header. */
const but = (changes: Record<string, string>): string[] => LEDGER.map((header, n) => changes[header] ?? GOOD[n]!);

describe("a row of a ledger", () => {
  it("is read by the fields of its columns; what nobody knows is passed over", () =>
    expect(ledger(GOOD)).toEqual({ values: { number: "R-1", customerNumber: "K-1", issueOn: "2026-01-05", dueOn: "2026-01-19", amount: 123_456 }, faults: [], isUsable: true }));

  it("is read in the decimals of its own currency, wherever that column stands", () => {
    expect(ledger(but({ Betrag: "1.234", Währung: "jpy" })).values).toMatchObject({ amount: 1234, currency: "JPY" });
    expect(ledger(but({ Betrag: "1,234", Währung: "KWD" })).values).toMatchObject({ amount: 1234, currency: "KWD" });
    expect(ledger(but({ Betrag: "1,5", Währung: "JPY" })).faults).toEqual([{ column: "Betrag", value: "1,5", code: "not-an-amount" }]);
  });

  it.each([
    ["another mark (bad input 13)", { Betrag: "1,234.56" }, "not-an-amount"], ["an exponent (bad input 52)", { Betrag: "1,5E+3" }, "not-an-amount"], ["a day that is none", { Rechnungsdatum: "30.02.2026" }, "not-a-day"], ["a serial day of a spreadsheet (bad input 51)", { Rechnungsdatum: "46027" }, "not-a-day"],
    ["a currency that is none", { Währung: "EURO" }, "not-a-currency"], ["no number", { Rechnungsnummer: " " }, "required"], ["no customer", { Kundennummer: "" }, "required"], ["no amount", { Betrag: "" }, "required"], ["too many digits (bad input 15)", { Betrag: "9007199254740993" }, "not-an-amount"],
  ])("cannot be used with %s; the fault names the column and the cell", (_, changes, code) => {
    const [[column, value]] = Object.entries(changes) as [[string, string]];
    expect(ledger(but(changes))).toMatchObject({ isUsable: false, faults: [{ column, value: value.trim(), code }] });
  });

  it("of a total at the end of the file cannot be used (bad input 54)", () =>
    expect(ledger(["Summe", "", "", "", "147.703,18", "", ""])).toMatchObject({ isUsable: false, faults: [{ column: "Kundennummer", code: "required" }, { column: "Rechnungsdatum", code: "required" }, { column: "Fällig am", code: "required" }] }));

  it("may be of nothing or below: that is for the invoice's own rules (bad input 53)", () => {
    expect(ledger(but({ Betrag: "0,00" })).values["amount"]).toBe(0);
    expect(ledger(but({ Betrag: "-10,00" })).values["amount"]).toBe(-1000);
  });

  it("says every fault at once", () => expect(ledger(["", "", "x", "y", "z", "EURO", ""]).faults.map(({ code }) => code)).toEqual(["required", "required", "not-a-day", "not-a-day", "not-an-amount", "not-a-currency"]));
  it("that is shorter than the header lacks what is not there", () => expect(ledger(["R-1", "K-1"]).faults.map(({ column }) => column)).toEqual(["Rechnungsdatum", "Fällig am", "Betrag"]));
  it("with more cells than the header is refused: its cells may stand under wrong names", () => expect(ledger([...GOOD, "50"])).toMatchObject({ isUsable: false, faults: [{ column: "", value: "8", code: "too-many-cells" }] }));
  it("reports at most a hundred letters of a cell (bad input 46)", () => expect(ledger(but({ Betrag: "9".repeat(5_000_000) })).faults[0]?.value).toHaveLength(100));
  it("with two columns of one name is read from the first", () => expect(ledger([...GOOD, ""], [...LEDGER, "Betrag"])).toMatchObject({ isUsable: true, faults: [], values: { amount: 123_456 } }));
  it("with ten thousand columns is read (bad input 45)", () => expect(ledger([...GOOD, ...Array<string>(10_000).fill("x")], [...LEDGER, ...Array.from({ length: 10_000 }, (_, n) => `s${n}`)]).isUsable).toBe(true));

  it("never breaks the reader, whatever stands in it", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...GOOD)), { maxLength: 9 }), (cells) => {
      const { values, faults, isUsable } = ledger(cells);
      expect(isUsable || faults.length > 0).toBe(true);
      if (isUsable) expect(Object.keys(values)).toEqual(expect.arrayContaining(["number", "customerNumber", "issueOn", "dueOn", "amount"]));
    }), { numRuns: 10_000 });
  });
});

describe("a row of a list of customers", () => {
  it("with a bad e-mail address is used without it, and says so", () =>
    expect(customer(["K-1", "Müller", "a@b", "de", "DE"])).toEqual({ values: { number: "K-1", name: "Müller", language: "de", country: "DE" }, faults: [{ column: "E-Mail", value: "a@b", code: "not-an-email-address" }], isUsable: true }));
  it("without an address is complete (000-08)", () => expect(customer(["K-1", "Müller", "", "", ""])).toEqual({ values: { number: "K-1", name: "Müller" }, faults: [], isUsable: true }));
  it("gives no value for a blank cell, so that nothing known is erased (I28)", () => expect(Object.keys(customer(["K-1", "Müller", "  ", "\u00a0", ""]).values)).toEqual(["number", "name"]));
  it("with a control character in the name is refused", () => expect(customer(["K-1", "Mül\0ler", "", "", ""])).toMatchObject({ isUsable: false, faults: [{ column: "Name", code: "invalid-character" }] }));
  it("keeps a leading zero of a number and a long one whole (bad input 52)", () => expect(customer(["000123456789012345678", "Müller", "", "", ""]).values["number"]).toBe("000123456789012345678"));
  it("under headers that are names of every object reads nothing but its columns", () => expect(customer(["K-1", "Müller", "x"], ["Kundennummer", "Name", "constructor"])).toEqual({ values: { number: "K-1", name: "Müller" }, faults: [], isUsable: true }));
});
