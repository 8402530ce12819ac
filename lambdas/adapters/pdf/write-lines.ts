import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
import rendererModule from "pdfmake/js/Renderer.js";
import type { Inline, Line } from "pdfmake/js/Renderer.js";

const COLOUR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
/** Points by which rounding may part two words that touch. */
const TOUCHING = 0.01;

/**
 * Lets pdfmake write each line of text as one piece with the five operators that it needs. Word by word, with its own
 * state saved around every one, the text of a page takes twice the bytes and most of the drawing time.
 */
export function writeLines(): void {
  const { prototype } = "default" in rendererModule ? rendererModule.default : rendererModule;
  const draw = prototype.renderLine;
  prototype.renderLine = function (line, x, y) {
    if (!line.inlines.every(isPlain)) return draw.call(this, line, x, y);
    for (const piece of joined(line.inlines)) write(this.pdfDocument, piece, { x: x + piece.x, y: baselineOf(line, y) });
  };
}

/** A word that needs nothing but its letters in a colour. */
const isPlain = (inline: Inline): boolean =>
  !inline._pageNodeRef && !inline.link && !inline.decoration && !inline.background && !inline.characterSpacing && !inline.sup && !inline.sub && fill(inline.color) !== "";

/** Where the letters stand: below the top of the line by its tallest ascender. */
const baselineOf = (line: Line, top: number): number => top + line.getAscenderHeight();

function joined(inlines: Inline[]): Inline[] {
  if (inlines.length === 1) return inlines;
  const pieces: Inline[] = [];
  let piece: Inline | undefined;
  for (const inline of inlines) {
    if (piece && touches(piece, inline)) {
      piece.text += inline.text;
      piece.width += inline.width;
    } else pieces.push((piece = { ...inline }));
  }
  return pieces;
}

const touches = (a: Inline, b: Inline): boolean =>
  Math.abs(a.x + a.width - b.x) < TOUCHING && a.font === b.font && a.fontSize === b.fontSize && a.color === b.color;

/** Text space is turned upright again, because pdfkit counts from the top of the page. */
function write(document: PdfDocument, { text, font, fontSize, color }: Inline, at: { x: number; y: number }): void {
  const trimmed = text.trimEnd();
  if (!trimmed) return;
  document.page.fonts[font.id] ??= font.ref();
  const [codes] = font.encode(trimmed);
  document.addContent(`BT /${font.id} ${fontSize} Tf ${fill(color)} 1 0 0 -1 ${short(at.x)} ${short(at.y)} Tm <${codes.join("")}> Tj ET`);
}

const MAX_FILLS = 100;
const fills = new Map<string, string>();

/** The operator for a colour `#rrggbb`; empty for anything else. */
function fill(color: string): string {
  const known = fills.get(color);
  if (known !== undefined) return known;
  const parts = COLOUR.exec(color)?.slice(1).map((part) => short(parseInt(part, 16) / 255));
  const operator = parts ? `${parts.join(" ")} rg` : "";
  if (fills.size < MAX_FILLS) fills.set(color, operator);
  return operator;
}

/** Thousandths of a point are finer than any printer. */
const short = (value: number): string => String(Math.round(value * 1000) / 1000);
