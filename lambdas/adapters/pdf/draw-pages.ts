import layoutModule from "pdfmake/js/LayoutBuilder.js";
import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
import rendererModule from "pdfmake/js/Renderer.js";
import { A4 } from "./a4.ts";
import { breakWords } from "./break-words.ts";
import type { PdfmakeDefinition } from "./pdfmake-definition.ts";
import { tableLooks } from "./table-looks.ts";
import { shareLooks } from "./word-looks.ts";
import { writeLines } from "./write-lines.ts";

shareLooks();
breakWords();
writeLines();
const LayoutBuilder = "default" in layoutModule ? layoutModule.default : layoutModule;
const Renderer = "default" in rendererModule ? rendererModule.default : rendererModule;

/** Adds the pages of a definition to a document, numbered from 1, and answers how many they are. */
export function drawPages(document: PdfDocument, { pageMargins, images, content, defaultStyle, background, footer }: PdfmakeDefinition): number {
  const [left, top, right, bottom] = pageMargins;
  Object.assign(document.images, images);
  const builder = new LayoutBuilder({ ...A4 }, { left, top, right, bottom }, null);
  builder.registerTableLayouts(tableLooks);
  const pages = builder.layoutDocument(content, document, {}, defaultStyle, background, undefined, footer);
  new Renderer(document).renderPages(pages);
  return pages.length;
}
