import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { print } from "../../../lambdas/adapters/pdf/printer.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import { sampleInvoice, sampleItems } from "../../documents/sample-invoice.ts";
import { program } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "prints-"));
const { head, body, look } = sampleInvoice("de", { items: sampleItems(30, "19") });
const file = join(folder, "invoice.pdf");
writeFileSync(file, await print(PRINTS["invoice.v1"](head, body, look)));
const run = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

describe("other programs", () => {
  it.skipIf(!program("qpdf"))("find no error in a PDF (qpdf)", () => expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors"));

  it.skipIf(!program("pdffonts"))("find both faces embedded as subsets, with their characters (pdffonts)", () => {
    const fonts = run("pdffonts", file).trim().split("\n").slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/\+Roboto-(Regular|Medium) +CID TrueType +Identity-H +yes yes yes/);
  });

  it.skipIf(!program("pdftotext"))("read names and amounts (pdftotext)", () => {
    const text = run("pdftotext", "-layout", file, "-");
    for (const part of ["Świat Mebli", "București", "Кишинёв", "R-2026-0017", "DE02 1203 0000 0000 2020 51", "Seite 1 von 2"]) expect(text).toContain(part);
    for (const amountMinor of body.amountsMinor) expect(text.replaceAll("\u00A0", " ")).toContain((amountMinor / 100).toLocaleString("de-DE", { minimumFractionDigits: 2 }));
  });

  it.skipIf(!program("pdftoppm") || !program("zbarimg"))("read the code that fills in the transfer (zbarimg)", () => {
    run("pdftoppm", "-r", "200", "-png", file, join(folder, "page"));
    const pages = run("sh", "-c", `ls ${folder}/page*.png`).trim().split("\n");
    const read = execFileSync("zbarimg", ["--oneshot", "-Sbinary", "-q", pages.at(-1)!], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const cents = String(head.totalMinor);
    expect(read.trim().split("\n")).toEqual(["BCD", "002", "1", "SCT", "BYLADEM1001", "Mueller Moebelbau GmbH", "DE02120300000000202051", `EUR${cents.slice(0, -2)}.${cents.slice(-2)}`, "", "RF11R20260017"]);
  });
});
