import documentModule from "pdfmake/js/PDFDocument.js";
import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
import type { PrintDefinition } from "../../domain/print-definition.ts";
import { A4 } from "./a4.ts";
import { shareFonts } from "./shared-fonts.ts";

shareFonts();
const Document = "default" in documentModule ? documentModule.default : documentModule;

/** An empty PDF 1.7 with the title, day and language of a definition. It reads no file, whatever a node names. */
export function newDocument({ language, title, author, subject, createdAt }: PrintDefinition): PdfDocument {
  const facts = { Producer: "Dossier", Creator: "Dossier", Title: title, Author: author, Subject: subject, CreationDate: new Date(createdAt) };
  const info = Object.fromEntries(Object.entries(facts).filter(([, value]) => value));
  const options = { size: [A4.width, A4.height], pdfVersion: "1.7", displayTitle: true, compress: true, lang: language, autoFirstPage: false, info, font: null };
  return new Document({}, {}, {}, {}, options, null, () => false);
}

/**
 * The finished file. pdfkit writes everything while it is told to end; what it wrote waits in the stream. It would repeat
 * title and dates as XMP, which is only needed for archive formats and is a sixteenth of the file.
 */
export function written(document: PdfDocument): Uint8Array {
  document.endMetadata = () => {};
  document.end();
  const chunks: Buffer[] = [];
  for (let chunk: Buffer | null; (chunk = document.read() as Buffer | null) !== null; ) chunks.push(chunk);
  return Buffer.concat(chunks);
}
