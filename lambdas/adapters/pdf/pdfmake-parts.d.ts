/** The parts of pdfmake 0.3.11 that the printer needs; the package ships no types for them. */
declare module "pdfmake/js/Printer.js" {
  import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
  interface UrlResolver {
    resolve(url: string): void;
    resolved(): Promise<void>;
  }
  class PdfPrinter {
    constructor(fonts: object, virtualfs: null, urlResolver: UrlResolver, localAccessPolicy: (path: string) => boolean);
    createPdfKitDocument(definition: object, options: object): Promise<PdfDocument>;
  }
  const exported: { default: typeof PdfPrinter } | typeof PdfPrinter;
  export default exported;
}

declare module "pdfmake/js/PDFDocument.js" {
  import type { Readable } from "node:stream";

  /** A parsed font of fontkit, as far as it is used. */
  export interface ParsedFont {
    unitsPerEm: number;
    postscriptName: string;
    glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number; codePoints: number[] };
  }
  /** Where a glyph stands, in thousandths of the font size. */
  export interface Position {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
    advanceWidth: number;
  }
  /** A font of one document: its subset of a parsed font, with widths and characters by the subset's glyph numbers. */
  export interface EmbeddedFont {
    id: string;
    ref(): unknown;
    font: ParsedFont;
    subset: { includeGlyph(glyph: number): number };
    widths: number[];
    unicode: number[][];
    widthOfString(text: string, size: number): number;
    encode(text: string): [string[], Position[]];
  }
  export interface PdfDocument extends Readable {
    _font: EmbeddedFont;
    _fontCount: number;
    _fontFamilies: Record<string, EmbeddedFont>;
    page: { fonts: Record<string, unknown> };
    fontCache: Record<string, EmbeddedFont>;
    font(source: Buffer): PdfDocument;
    addContent(operators: string): void;
    end(): void;
    endMetadata(): void;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  }
  const exported: { default: { prototype: PdfDocument } } | { prototype: PdfDocument };
  export default exported;
}

declare module "pdfmake/js/Renderer.js" {
  import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
  /** A piece of text on a line, in one style; `x` counts from the line's. */
  export interface Inline {
    text: string;
    x: number;
    width: number;
    font: unknown;
    fontSize: number;
    color: string;
    characterSpacing?: number;
    decoration?: unknown;
    background?: unknown;
    link?: unknown;
    sup?: boolean;
    sub?: boolean;
    _pageNodeRef?: unknown;
  }
  export interface Line {
    inlines: Inline[];
    getAscenderHeight(): number;
  }
  interface Renderer {
    pdfDocument: PdfDocument;
    renderLine(line: Line, x: number, y: number): void;
  }
  const exported: { default: { prototype: Renderer } } | { prototype: Renderer };
  export default exported;
}

declare module "pdfmake/js/TextInlines.js" {
  /** A word on its way onto a line: its text, its own looks, and what was found about it. */
  export type Word = Record<string, unknown> & { text: string; lineEnd?: boolean; noNewLine?: boolean };
  export interface TextInlines {
    measure(words: Word[], stack: { styleOverrides: Record<string, unknown>[] }): Word[];
    widthOfText(text: string, word: Word): number;
  }
  const exported: { default: { prototype: TextInlines } } | { prototype: TextInlines };
  export default exported;
}

declare module "pdfmake/js/qrEnc.js" {
  interface Measured {
    _canvas: { x: number; y: number; w: number; h: number }[];
    _width: number;
  }
  type Encoder = { measure(node: { qr: string; eccLevel: string }): Measured };
  const exported: { default: Encoder } | Encoder;
  export default exported;
}
