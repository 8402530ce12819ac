import type { EmbeddedFont, ParsedFont, Position } from "pdfmake/js/PDFDocument.js";

/** One character of a face: its glyph, and its width in thousandths of the font size, rounded as it stands in the file. */
interface Letter {
  glyph: number;
  codePoints: number[];
  position: Position;
}

export type Letters = (character: string) => Letter;

/** The letters of a face, each looked up once per process; there are as many as the face has characters. */
export function lettersOf(font: ParsedFont): Letters {
  const known = new Map<string, Letter>();
  const scale = 1000 / font.unitsPerEm;
  return (character) => {
    const before = known.get(character);
    if (before) return before;
    const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
    const advanceWidth = Math.round(glyph.advanceWidth * scale);
    const letter = { glyph: glyph.id, codePoints: glyph.codePoints, position: { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth } };
    if (glyph.id !== 0) known.set(character, letter);
    return letter;
  };
}

/**
 * Makes a document's font set text one letter after the other. The faces carry no kerning, ligatures or mark positions any
 * more and only scripts that need none, so this is what full shaping would find. A character that the face lacks becomes
 * its empty box.
 */
export function setLetters(font: EmbeddedFont, letters: Letters): EmbeddedFont {
  const codes = new Map<string, string>();
  font.widthOfString = (text, size) => {
    let width = 0;
    for (const character of text) width += letters(character).position.advanceWidth;
    return (width * size) / 1000;
  };
  const codeOf = (character: string, { glyph, codePoints, position }: Letter): string => {
    const number = font.subset.includeGlyph(glyph);
    font.widths[number] ??= position.advanceWidth;
    font.unicode[number] ??= codePoints;
    const code = number.toString(16).padStart(4, "0");
    codes.set(character, code);
    return code;
  };
  font.encode = (text) => {
    const encoded: string[] = [];
    const positions: Position[] = [];
    for (const character of text) {
      const letter = letters(character);
      encoded.push(codes.get(character) ?? codeOf(character, letter));
      positions.push(letter.position);
    }
    return [encoded, positions];
  };
  return font;
}
