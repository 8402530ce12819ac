import documentModule from "pdfmake/js/PDFDocument.js";
import type { EmbeddedFont, ParsedFont, PdfDocument } from "pdfmake/js/PDFDocument.js";
import { faces } from "./fonts.ts";
import { lettersOf, setLetters, type Letters } from "./letters.ts";

type Face = "normal" | "bold";

/** What all documents share of a face: the parsed font, the letters met so far, and pdfkit's class for a document's own part. */
interface SharedFace {
  font: ParsedFont;
  letters: Letters;
  Embedded: new (document: PdfDocument, font: ParsedFont, id: string) => EmbeddedFont;
}

const shared = new Map<Face, SharedFace>();

/**
 * Lets all documents of a process share the parsed fonts and the widths of letters: pdfmake parses both faces again for
 * every document, which is most of its time. Each document still embeds subsets of its own.
 */
export function shareFonts(): void {
  const { prototype } = "default" in documentModule ? documentModule.default : documentModule;
  prototype.provideFont = function (_family, bold) {
    const face: Face = bold ? "bold" : "normal";
    return (this.fontCache[face] ??= embedded(this, face));
  };
}

function embedded(document: PdfDocument, face: Face): EmbeddedFont {
  const known = shared.get(face);
  if (!known) return firstEmbedded(document, face);
  const font = new known.Embedded(document, known.font, `F${++document._fontCount}`);
  document._fontFamilies[known.font.postscriptName] = font;
  return setLetters(font, known.letters);
}

/** The first document of the process has pdfkit parse the face. */
function firstEmbedded(document: PdfDocument, face: Face): EmbeddedFont {
  const made = document.font(faces()[face])._font;
  const letters = lettersOf(made.font);
  shared.set(face, { font: made.font, letters, Embedded: made.constructor as SharedFace["Embedded"] });
  return setLetters(made, letters);
}
