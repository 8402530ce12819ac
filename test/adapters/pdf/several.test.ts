import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mergePdfs } from "../../../lambdas/adapters/pdf/merge-pdfs.ts";
import { FILE_LIMITS, print } from "../../../lambdas/adapters/pdf/printer.ts";
import { qrImage } from "../../../lambdas/adapters/pdf/qr-image.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import type { PrintDefinition } from "../../../lambdas/domain/print-definition.ts";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import { expectGolden } from "../../documents/golden.ts";
import { pdfText } from "../../documents/pdf-text.ts";
import { sampleLetter, sampleReceipt } from "../../documents/sample-account.ts";
import { sampleInvoice, sampleItems } from "../../documents/sample-invoice.ts";
import { SAMPLE_PRINTS } from "../../documents/sample-prints.ts";

function invoice(number: string, lines: number, letter = false): PrintDefinition {
  const { head, body, look } = sampleInvoice("de", { items: sampleItems(lines, "19"), head: { number } });
  return PRINTS["invoice.v1"](head, body, letter ? { ...look, letter: { ...sampleLetter, code: `CODE-${number}`, qr: `https://portal.example.com/#/de/c/${number}` } } : look);
}

const { look } = sampleInvoice("de");
const receipt = PRINTS["receipt.v1"](sampleReceipt("de"), look);
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const pageCount = (bytes: Uint8Array): number => latin1(bytes).match(/\/Type \/Page\n/g)!.length;

describe("each printed document", () => {
  it.each(Object.keys(SAMPLE_PRINTS).flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))("%s in %s says what was approved, on one page", async (name, language) => {
    const bytes = await print(SAMPLE_PRINTS[name]!(language));
    expectGolden(`prints/${name}.${language}.txt`, pdfText(bytes));
    expect(pageCount(bytes)).toBe(1);
  });
});

describe("several documents in one file", () => {
  it("begin on pages of their own, each with its own numbers and foot (003-46)", async () => {
    const pages = pdfText(await print([receipt, invoice("R-1", 3), invoice("R-2", 40), invoice("R-3", 3)])).split(/(?<=\n)\n/);
    expect(pages.map((page) => /Seite \d+ von \d+/.exec(page)?.[0])).toEqual(["Seite 1 von 1", "Seite 1 von 1", "Seite 1 von 2", "Seite 2 von 2", "Seite 1 von 1"]);
    expect(pages.map((page) => /^(Zahlungsbestätigung|Rechnung R-\d)$/m.exec(page)?.[0])).toEqual(["Zahlungsbestätigung", "Rechnung R-1", "Rechnung R-2", undefined, "Rechnung R-3"]);
  });

  it("hold faces and logo once, and each its own code", async () => {
    const bytes = latin1(await print([receipt, invoice("R-1", 3), invoice("R-2", 3)]));
    expect(bytes.match(/\/FontFile2/g)).toHaveLength(2);
    expect(bytes.match(/\/Subtype \/Image/g)).toHaveLength(3);
    expect((await print([receipt, invoice("R-1", 3), invoice("R-2", 3)])).length).toBeLessThan(1.5 * (await print(invoice("R-1", 3))).length);
  });

  it("have the same bytes each time, and one alone those that it has as a list of one", async () => {
    const set = [receipt, invoice("R-1", 3)];
    expect(hash(await print(set))).toBe(hash(await print(set)));
    expect(hash(await print(receipt))).toBe(hash(await print([receipt])));
  });

  it("keep their own pictures, whatever names these have", async () => {
    const other = { ...invoice("R-1", 1), images: { logo: qrImage("another logo") } };
    expect(latin1(await print([receipt, other])).match(/\/Subtype \/Image/g)).toHaveLength(3);
  });

  it("are refused past the pages of one file, and none at all is a mistake", async () => {
    const long = { ...receipt, content: Array.from({ length: 50 }, () => ({ text: "1", fontSize: 400 })) };
    await expect(print(Array.from({ length: FILE_LIMITS.pages / 50 + 1 }, () => long))).rejects.toThrow(expect.objectContaining({ code: "print-too-large", facts: { limit: "pages" } }));
    expect(pageCount(await print([long, long]))).toBe(100);
    await expect(print([])).rejects.toBeInstanceOf(RangeError);
  });
});

describe("joined PDFs", () => {
  it("say what each of them says, in their order", async () => {
    const letters = await Promise.all(["R-1", "R-2", "R-3"].map((number) => print(invoice(number, 3, true))));
    const { pdf: joined, pages } = await mergePdfs(letters, { duplex: false });
    expect(pages).toBe(3);
    expect(pageCount(joined)).toBe(3);
    expect(latin1(joined)).toContain("/Count 3");
    expect(latin1(joined).match(/\/Root|\/Info/g)).toHaveLength(2);
    expect(hash((await mergePdfs(letters, { duplex: false })).pdf)).toBe(hash(joined));
  });

  it("begin on the front of a sheet where both sides are printed", async () => {
    const [one, two] = await Promise.all([print(invoice("R-1", 3)), print(invoice("R-2", 40))]);
    const pages = async (...pdfs: Uint8Array[]): Promise<number> => {
      const joined = await mergePdfs(pdfs, { duplex: true });
      expect(pageCount(joined.pdf)).toBe(joined.pages);
      return joined.pages;
    };
    expect(await pages(one!, two!, one!)).toBe(5);
    expect(await pages(two!, one!)).toBe(3);
    expect(await pages(one!, one!, one!)).toBe(5);
    expect((await mergePdfs([one!, two!, one!], { duplex: false })).pages).toBe(4);
  });

  it("can be joined again, and hold what they share once", async () => {
    const one = await print(invoice("R-1", 3));
    const { pdf: twice } = await mergePdfs([one, one], { duplex: false });
    expect((await mergePdfs([twice, one], { duplex: true })).pages).toBe(3);
    expect(twice.length).toBeLessThan(one.length + 1_500);
  });

  it("are two hundred letters in a moment and little more than their own words", async () => {
    const letters: Uint8Array[] = [];
    for (let n = 0; n < 200; n++) letters.push(await print(invoice(`R-2026-${n}`, 5, true)));
    const started = process.cpuUsage();
    const { pdf: joined } = await mergePdfs(letters, { duplex: true });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(3_000);
    expect(pageCount(joined)).toBe(399);
    expect(joined.length).toBeLessThan(letters.reduce((sum, { length }) => sum + length, 0) / 2);
  });

  it("were all made by this printer: another's file is refused, whole or torn", async () => {
    const one = await print(invoice("R-1", 1));
    const foreign = Buffer.from(latin1(one).replace("(Dossier)", "(Another)"), "latin1");
    for (const file of [foreign, one.subarray(0, one.length - 40), Buffer.from("%PDF-1.7\n"), new Uint8Array()]) await expect(mergePdfs([file], { duplex: false })).rejects.toBeInstanceOf(TypeError);
  });
});
