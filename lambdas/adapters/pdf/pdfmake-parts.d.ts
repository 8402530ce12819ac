/** The parts of pdfmake 0.3.11 that the printer needs; the package ships no types for them. */
declare module "pdfmake/js/LayoutBuilder.js" {
  import type { PdfDocument } from "pdfmake/js/PDFDocument.js";
  /** A page as it was laid out; only the renderer looks inside. */
  export type LaidOutPage = object;
  class LayoutBuilder {
    constructor(size: { width: number; height: number; orientation: string }, margins: { left: number; top: number; right: number; bottom: number }, svgMeasure: null);
    registerTableLayouts(layouts: object): void;
    layoutDocument(content: object[], document: PdfDocument, styles: object, defaultStyle: object, background: (page: number) => object | null, header: undefined, footer: (n: number, m: number) => object): LaidOutPage[];
  }
  const exported: { default: typeof LayoutBuilder } | typeof LayoutBuilder;
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
    images: Record<string, string>;
    page: { fonts: Record<string, PdfReference> };
    ref(data?: object): PdfReference;
    addContent(operators: string): void;
    end(): void;
    endMetadata(): void;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  }
  interface DocumentClass {
    prototype: PdfDocument;
    new (fonts: object, images: object, patterns: object, attachments: object, options: object, virtualfs: null, localAccessPolicy: (path: string) => boolean): PdfDocument;
  }
  const exported: { default: DocumentClass } | DocumentClass;
  export default exported;
}

declare module "pdfmake/js/Renderer.js" {
  import type { LaidOutPage } from "pdfmake/js/LayoutBuilder.js";
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
    renderPages(pages: LaidOutPage[]): void;
  }
  interface RendererClass {
    prototype: Renderer;
    new (document: PdfDocument): Renderer;
  }
  const exported: { default: RendererClass } | RendererClass;
  export default exported;
}

declare module "pdfmake/js/TextInlines.js" {
  /** A word on its way onto a line: its text, its own looks, and what was found about it. */
  export type Word = Record<string, unknown> & { text: string; lineEnd?: boolean; noNewLine?: boolean; noWrap?: boolean | null };
  export interface TextInlines {
    buildInlines(texts: unknown, stack: object): { items: Word[]; minWidth: number; maxWidth: number };
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
