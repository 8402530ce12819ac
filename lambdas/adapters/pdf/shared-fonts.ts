import documentModule from "pdfmake/js/PDFDocument.js";
import { documentFont } from "./document-font.ts";
import { parseFace } from "./face.ts";
import type { Face } from "./face.ts";
import { faces } from "./fonts.ts";

let parsed: { normal: Face; bold: Face } | undefined;

/** The faces of the documents, parsed once per process. */
function parsedFaces(): { normal: Face; bold: Face } {
  if (parsed) return parsed;
  const { normal, bold } = faces();
  return (parsed = { normal: parseFace(normal, "Roboto-Regular"), bold: parseFace(bold, "Roboto-Medium") });
}

/**
 * Gives pdfmake our fonts. Its own way parses both faces again for every document, which is most of its time, and shapes
 * every word by tables that our faces do not have. Each document still embeds subsets of its own.
 */
export function shareFonts(): void {
  const { prototype } = "default" in documentModule ? documentModule.default : documentModule;
  prototype.provideFont = function (_family, bold) {
    const weight = bold ? "bold" : "normal";
    const known = this.fontCache[weight];
    if (known) return known;
    const face = parsedFaces()[weight];
    const font = documentFont(this, face, `F${++this._fontCount}`);
    this._fontFamilies[face.name] = font;
    return (this.fontCache[weight] = font);
  };
}
