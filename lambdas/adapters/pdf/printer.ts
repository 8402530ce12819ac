import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
import printerModule from "pdfmake/js/Printer.js";
import type { PrintDefinition } from "../../domain/print-definition.ts";
import { refusal } from "../../domain/refusal.ts";
import { pdfmakeDefinition } from "./pdfmake-definition.ts";
import { shareFonts } from "./shared-fonts.ts";
import { tableLooks } from "./table-looks.ts";
import { shareLooks } from "./word-looks.ts";
import { writeLines } from "./write-lines.ts";

/** A document that goes past what a print may be; `limit` names the bound. */
export const PrintTooLarge = refusal<{ limit: "rows" | "pages" | "time" | "bytes" }>("invalid", "print-too-large");

/** Bounds of one document (reliability R14). The time is the processor's, so that a busy machine does not refuse. */
export const PRINT_LIMITS = { rows: 501, pages: 60, cpuMs: 5_000, bytes: 10_000_000 };

shareFonts();
shareLooks();
writeLines();
const Printer = "default" in printerModule ? printerModule.default : printerModule;

/**
 * Draws a print definition as a PDF 1.7, both faces embedded as subsets. The same definition gives the same bytes. Nothing
 * is fetched and no file is read: a definition holds its images itself. Refuses what goes past `PRINT_LIMITS`.
 */
export async function print(definition: PrintDefinition): Promise<Uint8Array> {
  const started = process.cpuUsage();
  if (definition.content.some((node) => "table" in node && node.table.body.length > PRINT_LIMITS.rows)) throw new PrintTooLarge({ limit: "rows" });
  const refuseTooMuch = (page: number): void => {
    if (page > PRINT_LIMITS.pages) throw new PrintTooLarge({ limit: "pages" });
    const { user, system } = process.cpuUsage(started);
    if (user + system > PRINT_LIMITS.cpuMs * 1000) throw new PrintTooLarge({ limit: "time" });
  };
  const printer = new Printer({}, null, { resolve: refuseAddress, resolved: async () => {} }, () => false);
  const document = await printer.createPdfKitDocument(pdfmakeDefinition(definition, refuseTooMuch), { tableLayouts: tableLooks });
  refuseTooMuch(0);
  const bytes = written(document);
  if (bytes.length > PRINT_LIMITS.bytes) throw new PrintTooLarge({ limit: "bytes" });
  return bytes;
}

/** pdfmake names every image here; anything but a data address would be a fetch. */
function refuseAddress(address: string): void {
  if (!address.startsWith("data:image/")) throw new TypeError("a print holds its images itself");
}

/**
 * pdfkit writes everything while it is told to end; what it wrote waits in the stream. It would repeat title and dates as
 * XMP, which is only needed for archive formats and is a sixteenth of the file.
 */
function written(document: PdfDocument): Uint8Array {
  document.endMetadata = () => {};
  document.end();
  const chunks: Buffer[] = [];
  for (let chunk: Buffer | null; (chunk = document.read() as Buffer | null) !== null; ) chunks.push(chunk);
  return Buffer.concat(chunks);
}
