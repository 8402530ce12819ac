import type { PrintDefinition } from "../../domain/print-definition.ts";
import { refusal } from "../../domain/refusal.ts";
import { newDocument, written } from "./pdf-document.ts";
import { drawPages } from "./draw-pages.ts";
import { pdfmakeDefinition } from "./pdfmake-definition.ts";

/** A document that goes past what a print may be; `limit` names the bound. */
export const PrintTooLarge = refusal<{ limit: "rows" | "pages" | "time" | "bytes" }>("invalid", "print-too-large");

/** Bounds of one document (reliability R14). The time is the processor's, so that a busy machine does not refuse. */
export const PRINT_LIMITS = { rows: 501, pages: 60, cpuMs: 5_000, bytes: 10_000_000 };
/** Bounds of several documents in one file: a function has thirty seconds and less than a whole processor. */
export const FILE_LIMITS = { pages: 300, cpuMs: 10_000 };

/**
 * Draws one print definition or several as one PDF 1.7. Each begins on a page of its own and counts its own pages; faces and
 * equal pictures are embedded once. The first one names the file. The same definitions give the same bytes. Nothing is
 * fetched and no file is read: a definition holds its images itself. Refuses what goes past the limits.
 */
export async function print(definitions: PrintDefinition | PrintDefinition[]): Promise<Uint8Array> {
  const parts = [definitions].flat();
  if (!parts[0]) throw new RangeError("a file needs a document");
  const fileStarted = process.cpuUsage();
  const document = newDocument(parts[0]);
  let pages = 0;
  for (const part of parts) {
    refuseRows(part);
    const started = process.cpuUsage();
    const eachPage = (page: number): void => {
      if (page > PRINT_LIMITS.pages || pages + page > FILE_LIMITS.pages) throw new PrintTooLarge({ limit: "pages" });
      refuseTime(started, PRINT_LIMITS.cpuMs);
      refuseTime(fileStarted, FILE_LIMITS.cpuMs);
    };
    pages += drawPages(document, pdfmakeDefinition(part, eachPage));
    eachPage(0);
  }
  const bytes = written(document);
  if (bytes.length > PRINT_LIMITS.bytes) throw new PrintTooLarge({ limit: "bytes" });
  return bytes;
}

function refuseRows({ content }: PrintDefinition): void {
  if (content.some((node) => "table" in node && node.table.body.length > PRINT_LIMITS.rows)) throw new PrintTooLarge({ limit: "rows" });
}

function refuseTime(started: NodeJS.CpuUsage, mostMs: number): void {
  const { user, system } = process.cpuUsage(started);
  if (user + system > mostMs * 1000) throw new PrintTooLarge({ limit: "time" });
}
