import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mergePdfs } from "../../../lambdas/adapters/pdf/merge-pdfs.ts";
import { print } from "../../../lambdas/adapters/pdf/printer.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import type { Party } from "../../../lambdas/domain/invoice.ts";
import type { Language } from "../../../lambdas/domain/languages.ts";
import { LANGUAGES } from "../../../lambdas/domain/languages.ts";
import type { PrintDefinition } from "../../../lambdas/domain/print-definition.ts";
import { running, sampleLetter, sampleReceipt, sampleRefund, sampleReminder, sampleStatement } from "../../documents/sample-account.ts";
import { sampleInvoice, sampleItems } from "../../documents/sample-invoice.ts";
import { SAMPLE_PRINTS } from "../../documents/sample-prints.ts";
import { program } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "paper-"));
const run = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 64 << 20 });
const POINT_MM = 25.4 / 72;

interface PlacedWord {
  text: string;
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

let files = 0;
async function kept(definitions: PrintDefinition | PrintDefinition[]): Promise<string> {
  const file = join(folder, `${++files}.pdf`);
  writeFileSync(file, await print(definitions));
  return file;
}

/** Every word with its place on the paper in millimetres, as poppler finds it; pages count through all documents. */
async function wordsOn(definitions: PrintDefinition | PrintDefinition[]): Promise<PlacedWord[]> {
  const pages = run("pdftotext", "-bbox", await kept(definitions), "-").split("<page ").slice(1);
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return pages.flatMap((page, n) => [...page.matchAll(word)].map(([, ...found]) => {
    const [left, top, right, bottom] = found.slice(0, 4).map((value) => Number(value) * POINT_MM) as [number, number, number, number];
    return { text: found[4]!, page: n + 1, left, top, right, bottom };
  }));
}

const LONG = "Allgemeine Wohnungsbaugenossenschaft Mecklenburg-Vorpommern und Schleswig-Holstein eingetragene Genossenschaft mit beschränkter Haftung, Niederlassung Neubrandenburg-Nord, Abteilung Rechnungsprüfung";
const recipients: Record<string, Party> = {
  "a short address": { name: "Anna Weiß", address: { line1: "Hauptstr. 1", postalCode: "12345", city: "Ort", country: "DE" }, email: null, vatId: null },
  "six lines": { name: "Ministère de l’Économie", address: { line1: "Direction générale des finances publiques", line2: "Bâtiment Colbert, 3e étage", postalCode: "75012", city: "Paris", region: "Île-de-France", country: "US" }, email: null, vatId: null },
  "a very long name": { name: LONG, address: { line1: `${"Straße der Deutsch-Sowjetischen Freundschaft ".repeat(2)}117`, line2: "Hinterhaus, dritter Aufgang links", postalCode: "17033", city: "Neubrandenburg an der Mecklenburgischen Seenplatte", country: "AT" }, email: null, vatId: null },
  "one endless word": { name: "W".repeat(200), address: { line1: "M".repeat(120), postalCode: "1234567890123456", city: "Q".repeat(80), country: "DE" }, email: null, vatId: null },
};

function letter(language: Language, buyer?: Party): PrintDefinition {
  const { head, body, look } = sampleInvoice(language, { items: sampleItems(3, "19") });
  return PRINTS["invoice.v1"](head, { ...body, ...(buyer ? { buyer } : {}) }, { ...look, letter: sampleLetter });
}

const inside = ({ left, top, right, bottom }: Omit<PlacedWord, "text" | "page">) => (word: PlacedWord): boolean => word.page === 1 && word.right > left && word.left < right && word.bottom > top && word.top < bottom;

describe.skipIf(!program("pdftotext"))("in the window of an envelope", () => {
  const cases = LANGUAGES.flatMap((language) => Object.keys(recipients).map((name) => [language, name] as const));

  it.each(cases)("a letter in %s shows %s whole, and nothing else but the sender's line", async (language, name) => {
    const buyer = recipients[name]!;
    const words = await wordsOn(letter(language, buyer));
    const french = language === "fr";
    const field = french ? { left: 100, top: 45, right: 190, bottom: 79.5 } : { left: 20, top: 45, right: 105.5, bottom: 90.5 };
    const seen = words.filter(inside(field));
    for (const { left, top, right, bottom } of seen) expect([left >= field.left, top >= field.top, right <= field.right, bottom <= field.bottom]).toEqual([true, true, true, true]);
    const text = seen.filter(({ top }) => french || top > 62).map((word) => word.text).join("");
    const town = buyer.address!.city.replaceAll(" ", "");
    for (const part of [buyer.name.replaceAll(" ", ""), buyer.address!.line1.replaceAll(" ", ""), town]) expect(text).toContain(part);
    expect(text.startsWith(buyer.name.split(" ")[0]!.slice(0, 20))).toBe(true);
  });

  it("stays empty around the address when the sender has much to say of himself", async () => {
    const { head, body, look } = sampleInvoice("de", { items: sampleItems(1, "19") });
    const seller = { ...body.seller, name: LONG, address: { line1: "Lange Straße 117 im Gewerbegebiet am alten Güterbahnhof", line2: "Gebäude 4", postalCode: "17033", city: "Neubrandenburg", region: "Mecklenburg-Vorpommern", country: "DE" } };
    for (const logo of [look.logo, null]) {
      const words = await wordsOn(PRINTS["invoice.v1"](head, { ...body, seller }, { logo, accentColor: null }));
      const above = words.filter(inside({ left: 20, top: 45, right: 105, bottom: 62 }));
      expect(above.map(({ text }) => text).join(" ")).toMatch(/^Allgemeine Wohnungsbaugenossenschaft .* Neubrandenburg$/);
      expect(words.find(({ text }) => text === "Świat")!.top).toBeGreaterThan(62);
    }
  });
});

describe.skipIf(!program("pdftotext"))("on the paper", () => {
  const big = 9_999_999_999_999;
  const extreme = (language: Language): PrintDefinition[] => {
    const { look } = sampleInvoice(language);
    const number = "N".repeat(60);
    const invoices = [{ number, issueOn: "2026-10-02", totalMinor: big, allocatedMinor: big, balanceMinor: -big }, { number: "\u202E0,00 \u0000\u200B😀 שלום", issueOn: "2026-10-02", totalMinor: 0, allocatedMinor: 0, balanceMinor: 0 }];
    const reference = `${"x".repeat(140)} ${"lorem ipsum ".repeat(30)}`;
    const lines = running([{ on: "2026-01-01", kind: "invoice", number, dueOn: "2026-01-15", totalMinor: big, amountMinor: big }, { on: "2026-02-01", kind: "payment", number: reference, amountMinor: -big }]);
    return ["EUR", "JPY", "KWD", "RON", "MDL"].flatMap((currency) => {
      const receipt = sampleReceipt(language, { invoices, payment: { paymentId: "pay_1", amountMinor: big, currency, receivedOn: "2026-11-12", method: "carrier-pigeon-of-the-northern-lights", reference } });
      const items = [{ name: "T".repeat(60), quantity: "99999999.999", unit: "XYZ", unitPriceMinor: 9_300, taxRate: "19.123", discount: { amountMinor: 99_999_999_999 } }, { name: "B", quantity: "1", unitPriceMinor: 8_000_000_000_000, taxRate: "7" }];
      const { head, body } = sampleInvoice(language, { items, head: { currency, paidMinor: 100, number } });
      return [
        PRINTS["invoice.v1"](head, { ...body, customerReference: reference }, look),
        PRINTS["receipt.v1"](receipt, look),
        PRINTS["refund.v1"]({ ...sampleRefund(language), invoices, payment: receipt.payment, refund: { refundId: "ref_1", amountMinor: big, refundedOn: "2026-11-12", reason: reference } }, look),
        PRINTS["statement.v1"](sampleStatement(language, "open-item", { currency, lines }), { ...look, letter: sampleLetter }),
        PRINTS["statement.v1"](sampleStatement(language, "balance-forward", { currency, lines, openingMinor: -big, closingMinor: big }), look),
        PRINTS["reminder.v1"](sampleReminder(language, { currency, invoices: [{ number, issueOn: "2026-01-01", dueOn: "2026-01-15", totalMinor: big, openMinor: big }] }), look),
      ];
    });
  };

  /** A millimetre is left to the space at which pdfmake breaks a long word. */
  it.each(LANGUAGES)("no word in %s leaves the margins, in whatever document, currency and length", async (language) => {
    const definitions = [...Object.values(SAMPLE_PRINTS).map((make) => make(language)), ...extreme(language), ...Object.values(recipients).map((buyer) => letter(language, buyer))];
    const outside = (await wordsOn(definitions)).filter(({ left, right, top, bottom }) => left < 24.9 || right > 191 || top < 14 || bottom > 296);
    expect(outside.map(({ text, page, left, right }) => `${text} on page ${page} at ${left.toFixed(1)}–${right.toFixed(1)} mm`)).toEqual([]);
  });

  it("a statement of 500 lines loses none of them, and keeps its head on every page", async () => {
    const lines = running(Array.from({ length: 500 }, (_, n) => ({ on: "2026-10-01", kind: n % 3 ? "invoice" : "payment", number: `X-${String(n).padStart(4, "0")}`, dueOn: "2026-10-15", amountMinor: n % 3 ? 1_000 + n : -1_500 - n })));
    for (const kind of ["open-item", "balance-forward"] as const) {
      const words = await wordsOn(PRINTS["statement.v1"](sampleStatement("de", kind, { lines }), { logo: null, accentColor: null }));
      const numbers = new Set(words.map(({ text }) => text).filter((text) => text.startsWith("X-")));
      expect(numbers.size).toBe(500);
      const pages = words.at(-1)!.page;
      expect(words.filter(({ text }) => text === "Beleg").length).toBeGreaterThanOrEqual(pages - 1);
      expect(words.find(({ text }) => text === "GiroCode" || text === "Saldo")).toBeDefined();
    }
  });
});

describe.skipIf(!program("qpdf"))("as other programs see it", () => {
  it("every document, several in one file and joined letters are without error, their faces embedded (qpdf, pdffonts)", async () => {
    const all = LANGUAGES.flatMap((language) => Object.values(SAMPLE_PRINTS).map((make) => make(language)));
    const together = await kept(all);
    const joined = join(folder, "joined.pdf");
    writeFileSync(joined, (await mergePdfs(await Promise.all(LANGUAGES.map((language) => print(letter(language)))), { duplex: true })).pdf);
    for (const file of [together, joined]) expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    expect(run("qpdf", "--show-npages", together).trim()).toBe(String(all.length));
    expect(run("qpdf", "--show-npages", joined).trim()).toBe(String(2 * LANGUAGES.length - 1));
    if (!program("pdffonts")) return;
    expect(run("pdffonts", together).trim().split("\n").slice(2)).toHaveLength(2);
    for (const line of run("pdffonts", joined).trim().split("\n").slice(2)) expect(line).toMatch(/\+Roboto-(Regular|Medium) +CID TrueType +Identity-H +yes yes yes/);
  });

  it.skipIf(!program("pdftotext"))("joined letters read like each letter alone (pdftotext)", async () => {
    const letters = await Promise.all(LANGUAGES.map((language) => print(letter(language))));
    const joined = join(folder, "letters.pdf");
    writeFileSync(joined, (await mergePdfs(letters, { duplex: false })).pdf);
    const alone = letters.map((bytes, n) => {
      writeFileSync(join(folder, `letter-${n}.pdf`), bytes);
      return run("pdftotext", "-layout", join(folder, `letter-${n}.pdf`), "-");
    });
    expect(run("pdftotext", "-layout", joined, "-")).toBe(alone.join(""));
  });

  it.skipIf(!program("pdftoppm") || !program("zbarimg"))("a letter has two codes that can be read: the transfer and the portal (zbarimg)", async () => {
    run("pdftoppm", "-r", "200", "-png", "-singlefile", await kept(letter("de")), join(folder, "letter"));
    const read = run("zbarimg", "-q", "--raw", join(folder, "letter.png"));
    expect(read).toContain(sampleLetter.qr);
    expect(read).toContain("DE02120300000000202051");
  });
});
