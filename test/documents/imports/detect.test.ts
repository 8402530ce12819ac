import { describe, expect, it } from "vitest";
import { delimiterOf, encodingOf, isBinary, readingOf } from "../../../lambdas/documents/imports/detect.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");
const MIXED = "Straße, Țesături și pâine, 5 €";

describe("the encoding of a file", () => {
  const read = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

  it("is UTF-8, with or without its mark, and ș and ț stay themselves", () => {
    expect([encodingOf(utf8(MIXED)), read(utf8(MIXED))]).toEqual(["utf-8", MIXED]);
    expect([encodingOf(utf8(`\ufeff${MIXED}`)), read(utf8(`\ufeff${MIXED}`))]).toEqual(["utf-8", MIXED]);
  });

  it("is UTF-16 of either order where its mark says so (bad input 40)", () => {
    expect([encodingOf(utf16(MIXED)), read(utf16(MIXED))]).toEqual(["utf-16le", MIXED]);
    const swapped = Buffer.from(utf16(MIXED)).swap16();
    expect([encodingOf(swapped), read(swapped)]).toEqual(["utf-16be", MIXED]);
  });

  it("is the Windows code page where it is no valid UTF-8: € and ß are read right", () => {
    const bytes = Buffer.from([0x53, 0x74, 0x72, 0x61, 0xdf, 0x65, 0x20, 0x35, 0x20, 0x80, 0x20, 0xe9]);
    expect([encodingOf(bytes), read(bytes)]).toEqual(["windows-1252", "Straße 5 € é"]);
  });

  it("is still UTF-8 when the sample ends in the middle of a letter", () => {
    const bytes = utf8("Preis ș€");
    for (let cut = 1; cut < bytes.length; cut++) expect(encodingOf(bytes.subarray(0, cut)), `${cut} bytes`).toBe("utf-8");
  });

  it("of nothing is UTF-8", () => expect(encodingOf(new Uint8Array())).toBe("utf-8"));
});

describe("a file that is no table (bad inputs 63 and 64)", () => {
  it.each([
    ["a PNG", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")], ["a JPEG", Buffer.from("\xff\xd8\xff\xe0", "latin1")], ["a GIF", utf8("GIF89a")], ["a PDF", utf8("%PDF-1.7")], ["a workbook or another archive", utf8("PK\x03\x04")],
    ["an old workbook", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1", "latin1")], ["a page that is called .xls", utf8("\r\n<HTML><table>")], ["a page with the mark of UTF-8", utf8("\ufeff<html xmlns:x=\"urn\">")], ["a bare table of a page", utf8("<table><tr><td>1</td></tr></table>")],
    ["a page with a doctype", utf8("<!DOCTYPE html>")], ["an XML workbook", utf8("<?xml version=\"1.0\"?>")], ["text with zero bytes", utf8("Kundennummer;Na\0me")],
  ])("is seen at once: %s", (_, bytes) => expect(isBinary(bytes)).toBe(true));

  it.each([["text", utf8("Kundennummer;Name\n")], ["UTF-16, which is full of zeros", utf16("Kundennummer;Name\n")], ["a name in angle brackets", utf8("<Kunde>;Name\n")], ["nothing", new Uint8Array()], ["a column called PKW", utf8("PKW;Name")]])(
    "is not thought of %s",
    (_, bytes) => expect(isBinary(bytes)).toBe(false),
  );
});

describe("the delimiter", () => {
  it.each([
    [";", "Kundennummer;Name;E-Mail"], [",", "customerID,name,email"], ["\t", "Klantnummer\tNaam\tE-mailadres"], ["|", "Cod client|Nume|E-mail"], [",", "\"customer number\",\"name\""],
    [";", "Kundennummer;\"Name, Vorname\";Ort"], [",", "a,b,c;d"], [";", "Kundennummer"], [";", ""],
  ])("is %j in %j", (delimiter, header) => expect(delimiterOf(header, "customers")).toBe(delimiter));

  it("is found by the columns that are known, not by the most pieces", () => expect(delimiterOf("Kundennummer;Name;Notiz (a, b, c, d, e, f)", "customers")).toBe(";"));
  it("is found in a header of ten thousand columns (bad input 45)", () => expect(delimiterOf(Array.from({ length: 10_000 }, (_, n) => `s${n}`).join("|"), "customers")).toBe("|"));
});

describe("how days are written", () => {
  const HEADERS = ["Rechnungsnummer", "Kundennummer", "Rechnungsdatum", "Fällig am", "Betrag"];
  const reading = (days: string[], amounts = ["1"]) =>
    readingOf("invoices", { encoding: "utf-8", delimiter: ";", headers: HEADERS, rows: Array.from({ length: Math.max(days.length, amounts.length) }, (_, n) => [`R${n}`, "K1", days[n] ?? "", "", amounts[n] ?? ""]) });

  it.each([
    ["YYYY-MM-DD", ["2026-01-05", "2026-12-31"]], ["YYYYMMDD", ["20260105"]], ["D.M.YYYY", ["5.1.2026", "31.12.2026"]], ["D/M/YYYY", ["05/01/2026", "31/12/2026"]],
    ["M/D/YYYY", ["01/05/2026", "12/31/2026"]], ["D-M-YYYY", ["05-01-2026"]], ["YYYY-MM-DD", []],
  ])("is %s for %j", (format, days) => expect(reading(days).dateFormat).toBe(format));

  it("is day before month where both are possible, and one single day above twelve decides", () => {
    expect(reading(["1/2/2026", "3/4/2026"]).dateFormat).toBe("D/M/YYYY");
    expect(reading([...Array<string>(400).fill("1/2/2026"), "1/13/2026"]).dateFormat).toBe("M/D/YYYY");
  });

  it("is decided by most rows where one row is broken or a total", () => expect(reading(["1/15/2026", "1/31/2026", "Summe", "n/a"]).dateFormat).toBe("M/D/YYYY"));

  it.each([
    [",", ["1.234,56", "12,5"]], [".", ["1,234.56", "12.5"]], [",", ["12,50 €"]], [".", ["100", "200"]], [",", ["1 234,56"]], [".", ["1'234.50"]], [".", ["1,234"]], [".", []],
  ])("and the decimal mark is %j for %j", (mark, amounts) => expect(reading([], amounts).decimalMark).toBe(mark));

  it("is what a person says, against what the file looks like", () => {
    const chosen = { dateFormat: "M/D/YYYY", decimalMark: "," as const, mapping: { Spalte: "reference" } };
    const read = readingOf("invoices", { encoding: "utf-8", delimiter: ";", headers: [...HEADERS, "Spalte"], rows: [["R1", "K1", "2026-01-05", "2026-01-05", "1.50", "x"]] }, chosen);
    expect(read).toMatchObject({ dateFormat: "M/D/YYYY", decimalMark: ",", mapping: { Spalte: "reference", Betrag: "amount" } });
  });
});
