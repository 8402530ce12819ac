/**
 * CPU per invoice PDF against pdfmake as its documentation shows it, for the very same definitions: child processes in
 * turn, so that both meet the same machine. Prints each round and ends with 1 when the best ratio is past its bar.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pdfmakeDefinition } from "../lambdas/adapters/pdf/pdfmake-definition.ts";
import { tableLooks } from "../lambdas/adapters/pdf/table-looks.ts";
import type { PrintDefinition } from "../lambdas/domain/print-definition.ts";
import { PRINTS } from "../lambdas/documents/prints/index.ts";
import { sampleInvoice, sampleItems } from "../test/documents/sample-invoice.ts";

type Way = "ours" | "pdfmake";

const ROUNDS = 3;
/** With fewer documents to warm up, both sides are mostly measured compiling. */
const WARM_UP = 40;
const BARS = [
  { name: "P1", lines: 10, documents: 40, most: 0.3 },
  { name: "P3", lines: 100, documents: 12, most: 0.45 },
];

/** A different invoice for every number, as a day's run would have. */
function definition(lines: number, n: number): PrintDefinition {
  const { head, body, look } = sampleInvoice("de", { items: sampleItems(lines, "19"), head: { number: `R-2026-${n}` }, body: { customerReference: `PO ${n * 7919}` } });
  return PRINTS["invoice.v1"](head, body, look);
}

async function documented(): Promise<(d: PrintDefinition) => Promise<Uint8Array>> {
  const { default: pdfmake } = await import("pdfmake");
  const roboto = (face: string): string => fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${face}.ttf`));
  pdfmake.setFonts({ Roboto: { normal: roboto("Regular"), bold: roboto("Medium"), italics: roboto("Italic"), bolditalics: roboto("MediumItalic") } });
  pdfmake.addTableLayouts(tableLooks as never);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return (d) => pdfmake.createPdf(withCodes(d) as never).getBuffer();
}

/** The definition with its codes as pdfmake's own `qr` nodes, which is how its documentation draws them. */
function withCodes(d: PrintDefinition): object {
  const { title, author, subject, language } = d;
  const pages = pdfmakeDefinition({ ...d, content: [] }, () => {});
  return { ...pages, version: "1.7", pageSize: "A4", language, displayTitle: true, info: { title, author, subject }, images: { ...pages.images, ...d.images }, content: structuredClone(d.content) };
}

/** Processor milliseconds per document. */
async function measure(way: Way, lines: number, documents: number): Promise<number> {
  const print = way === "pdfmake" ? await documented() : (await import("../lambdas/adapters/pdf/printer.ts")).print;
  for (let n = 0; n < WARM_UP; n++) await print(definition(lines, n));
  const started = process.cpuUsage();
  for (let n = 0; n < documents; n++) await print(definition(lines, WARM_UP + n));
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / documents;
}

const inChild = (way: Way, lines: number, documents: number): number =>
  Number(execFileSync(process.execPath, [import.meta.filename, way, String(lines), String(documents)], { encoding: "utf8" }));

function compare(): void {
  for (const { name, lines, documents, most } of BARS) {
    const ratios: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const anchor = inChild("pdfmake", lines, documents);
      const ours = inChild("ours", lines, documents);
      ratios.push(ours / anchor);
      console.log(`${name} round ${round}: ${lines} lines, pdfmake ${anchor.toFixed(1)} ms, ours ${ours.toFixed(1)} ms, ratio ${(ours / anchor).toFixed(3)}`);
    }
    const best = Math.min(...ratios);
    console.log(`${name} best ratio ${best.toFixed(3)}, at most ${most}: ${best <= most ? "holds" : "FAILS"}`);
    if (best > most) process.exitCode = 1;
  }
}

const [way, lines, documents] = process.argv.slice(2);
if (way === "ours" || way === "pdfmake") console.log(await measure(way, Number(lines), Number(documents)));
else compare();
