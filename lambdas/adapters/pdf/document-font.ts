import type { PdfDocument, PdfReference } from "pdfmake/js/PDFDocument.js";
import type { Face } from "./face.ts";

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/** A font of one document, as pdfkit asks it: it measures and encodes text, and in the end embeds what was used. */
export interface DocumentFont {
  id: string;
  name: string;
  ascender: number;
  descender: number;
  lineGap: number;
  capHeight: number;
  xHeight: number;
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
  /** The glyphs of a text as four hexadecimal digits each, and where they stand. */
  encode(text: string): [string[], Position[]];
  ref(): PdfReference;
  finalize(): void;
}

const SYMBOLIC = 4;

/**
 * A document's own part of a face. Text is set one letter after the other: the faces carry no kerning, ligatures or mark
 * positions and only scripts that need none, so this is what full shaping would find.
 */
export function documentFont(document: PdfDocument, face: Face, id: string): DocumentFont {
  const numbers = new Map<number, number>([[0, 0]]);
  const codePoints = [0];
  let reference: PdfReference | undefined;
  const widthOf = (character: string): number => face.widthOf(face.glyphOf(character.codePointAt(0)!));
  const numberOf = (character: string): number => {
    const codePoint = character.codePointAt(0)!;
    const glyph = face.glyphOf(codePoint);
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, numbers.size);
    codePoints.push(codePoint);
    return numbers.size - 1;
  };
  return {
    id, name: face.name, ascender: face.ascender, descender: face.descender, lineGap: 0, capHeight: face.capHeight, xHeight: face.xHeight,
    lineHeight: (size) => ((face.ascender - face.descender) * size) / 1000,
    widthOfString(text, size) {
      let width = 0;
      for (const character of text) width += widthOf(character);
      return (width * size) / 1000;
    },
    encode(text) {
      const characters = [...text];
      const positions = characters.map((character) => {
        const advanceWidth = widthOf(character);
        return { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth };
      });
      return [characters.map((character) => hex(numberOf(character))), positions];
    },
    ref: () => (reference ??= document.ref()),
    finalize() {
      if (reference) embed({ document, face, id, glyphs: [...numbers.keys()], codePoints }, reference);
    },
  };
}

const hex = (value: number): string => value.toString(16).padStart(4, "0");

interface Used {
  document: PdfDocument;
  face: Face;
  id: string;
  glyphs: number[];
  codePoints: number[];
}

/** A composite font with glyph numbers as codes and a map back to characters (ISO 32000-1, 9.7 and 9.10). */
function embed({ document, face, id, glyphs, codePoints }: Used, reference: PdfReference): void {
  const name = `AAAAA${String.fromCharCode(64 + Number(id.slice(1)))}+${face.name}`;
  const written = (data: object | undefined, content?: Buffer | string): PdfReference => {
    const made = document.ref(data);
    made.end(content);
    return made;
  };
  const descriptor = written({
    Type: "FontDescriptor", FontName: name, Flags: SYMBOLIC, FontBBox: face.box, ItalicAngle: 0, Ascent: face.ascender, Descent: face.descender,
    CapHeight: face.capHeight, XHeight: face.xHeight, StemV: 0, FontFile2: written(undefined, face.subset(glyphs)),
  });
  const descendant = written({
    Type: "Font", Subtype: "CIDFontType2", BaseFont: name, FontDescriptor: descriptor, CIDToGIDMap: "Identity", W: [0, glyphs.map(face.widthOf)],
    CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
  });
  reference.data = { Type: "Font", Subtype: "Type0", BaseFont: name, Encoding: "Identity-H", DescendantFonts: [descendant], ToUnicode: written(undefined, characterNames(codePoints)) };
  reference.end();
}

const MAX_RANGE = 100;

/** The map from codes to characters; what the face lacks reads as the replacement character. */
function characterNames(codePoints: number[]): string {
  const ranges: string[] = [];
  for (let first = 0; first < codePoints.length; first += MAX_RANGE) {
    const part = codePoints.slice(first, first + MAX_RANGE);
    ranges.push(`<${hex(first)}> <${hex(first + part.length - 1)}> [${part.map((code) => `<${hex(code || 0xfffd)}>`).join(" ")}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join("\n")}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
