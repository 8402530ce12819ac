import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { print, PRINT_LIMITS, PrintTooLarge } from "../../../lambdas/adapters/pdf/printer.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import type { Language } from "../../../lambdas/domain/languages.ts";
import { expectGolden } from "../../documents/golden.ts";
import { pdfText } from "../../documents/pdf-text.ts";
import { SAMPLE_CASES } from "../../documents/sample-cases.ts";
import { sampleInvoice, sampleItems } from "../../documents/sample-invoice.ts";
import type { SampleChanges } from "../../documents/sample-invoice.ts";

function printed(language: Language, changes: SampleChanges = {}): Promise<Uint8Array> {
  const { head, body, look } = sampleInvoice(language, changes);
  return print(PRINTS["invoice.v1"](head, body, look));
}

const named = (name: string, description?: string) => ({ name, description, quantity: "1", unitPriceMinor: 100, taxRate: "19" });
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a printed invoice", () => {
  it.each(LANGUAGES)("in %s says what was approved", async (language) => expectGolden(`prints/invoice.${language}.txt`, pdfText(await printed(language))));

  it.each(Object.keys(SAMPLE_CASES))("%s says what was approved", async (name) => {
    const { language, changes } = SAMPLE_CASES[name]!;
    expectGolden(`prints/${name.replace(/\W+/g, "-")}.txt`, pdfText(await printed(language, changes)));
  });

  it("keeps letters of every customer: Polish, Romanian, Russian", async () => {
    const text = pdfText(await printed("de"));
    for (const word of ["Świat", "București", "Кишинёв", "Smørrebrød", "2.684,16"]) expect(text).toContain(word);
  });

  it("has at most 24,000 bytes with ten lines and a logo of four kilobytes (P4)", async () => {
    const names = ["Świat Mebli, krzesło", "Konsulting, marts", "Smørrebrød board", "Eichentisch Größe L", "Wartung der Anlage", "Étagère en chêne", "Kast op maat", "Stół dębowy", "Hosting", "Support"];
    const items = sampleItems(10, "19").map((item, n) => ({ ...item, name: names[n]! }));
    for (const language of LANGUAGES) expect((await printed(language, { items })).length, language).toBeLessThanOrEqual(24_000);
  });

  it("has the same bytes each time, also as the first of a process", async () => {
    const again = [await printed("ro"), await printed("de"), await printed("ro")].map(hash);
    expect(again[0]).toBe(again[2]);
  });

  it("runs over as many pages as it needs, with the head of the table on each", async () => {
    const text = pdfText(await printed("de", { items: sampleItems(100, "19") }));
    const pages = text.match(/Seite \d+ von \d+/g)!;
    expect(pages.at(-1)).toBe(`Seite ${pages.length} von ${pages.length}`);
    expect(text.match(/^Bezeichnung$/gm)).toHaveLength(text.match(/^Einzelpreis$/gm)!.length);
    expect(text.match(/Einzelpreis/g)!.length).toBeGreaterThanOrEqual(pages.length - 1);
  });
});

describe("hostile content", () => {
  it("loses no word of a description longer than a page", async () => {
    const words = Array.from({ length: 2_000 }, (_, n) => `word${n}`);
    const text = pdfText(await printed("de", { items: [named("A table", words.join(" ")), named("second")] }));
    for (const word of [...words, "second"]) expect(text).toMatch(new RegExp(`\\b${word}\\b`));
  });

  it("breaks a word of 10,000 letters, within the page (142)", async () => {
    const text = pdfText(await printed("de", { items: [named("Q".repeat(10_000))] }));
    expect(text.match(/Q/g)!.length).toBe(10_000);
  });

  it("prints notes of 200 KB in reasonable time", async () => {
    const started = process.cpuUsage();
    await printed("de", { body: { notes: "lorem ipsum dolor ".repeat(11_000) } });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(PRINT_LIMITS.cpuMs);
  });

  it("draws boxes for letters that the faces lack, and drops marks that turn text around (142, 145)", async () => {
    const text = pdfText(await printed("de", { items: [named("漢字 \u202Eevil s\u0326 🦀")] }));
    expect(text).toContain("\uFFFD\uFFFD evil ș \uFFFD");
  });

  it("shows HTML and templates in names as they are (144)", async () => {
    const name = '"><meta http-equiv=refresh content=0>{{ x }}';
    expect(pdfText(await printed("de", { body: { buyer: { name, address: null, email: null, vatId: null } } }))).toContain(name);
  });

  it("keeps every tax line and discount, however many", async () => {
    const items = Array.from({ length: 90 }, (_, n) => ({ ...named("x"), taxRate: String(n + 1) }));
    expect(pdfText(await printed("de", { items })).match(/^\d+\u00A0%$/gm)).toHaveLength(180);
    const discounts = Array.from({ length: 90 }, () => ({ percent: "1", untilOn: "2026-11-09" }));
    expect(pdfText(await printed("de", { body: { paymentTerms: { discounts, penaltyRate: null } } })).match(/Skonto/g)).toHaveLength(90);
  });

  it("is refused past 500 lines and 60 pages (143)", async () => {
    await expect(printed("de", { items: sampleItems(501, "19") })).rejects.toThrow(expect.objectContaining({ code: "print-too-large", facts: { limit: "rows" } }));
    const long = Array.from({ length: 500 }, () => named("x", "lorem ipsum ".repeat(160)));
    await expect(printed("de", { items: long })).rejects.toBeInstanceOf(PrintTooLarge);
  });

  it("never fetches or reads a file: an image must be inside the definition", async () => {
    const { head, body, look } = sampleInvoice("de");
    const made = PRINTS["invoice.v1"](head, body, look);
    for (const image of ["/etc/passwd", "http://169.254.169.254/latest", "file:///etc/passwd"]) {
      const text = pdfText(await print({ ...made, images: { logo: image } }));
      expect(text).toContain("R-2026-0017");
    }
  });
});
