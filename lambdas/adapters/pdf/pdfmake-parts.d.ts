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

  /** What a document's font answers; ours is `document-font.ts`. */
  export interface PdfFont {
    id: string;
    ref(): PdfReference;
    encode(text: string): [string[], unknown];
  }
  /** An object of the file: its dictionary, and at its end the content of a stream. */
  export interface PdfReference {
    data: object;
    end(content?: Uint8Array | string): void;
  }
  export interface PdfDocument extends Readable {
    _fontCount: number;
    _fontFamilies: Record<string, PdfFont>;
    fontCache: Record<string, PdfFont>;
    page: { fonts: Record<string, PdfReference> };
    ref(data?: object): PdfReference;
    addContent(operators: string): void;
    end(): void;
    endMetadata(): void;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  }
  const exported: { default: { prototype: PdfDocument } } | { prototype: PdfDocument };
  export default exported;
}

declare module "pdfmake/js/Renderer.js" {
  import type { PdfDocument, PdfFont } from "pdfmake/js/PDFDocument.js";
  /** A piece of text on a line, in one style; `x` counts from the line's. */
  export interface Inline {
    text: string;
    x: number;
    width: number;
    font: PdfFont;
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
