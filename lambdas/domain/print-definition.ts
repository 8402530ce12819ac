import type { Instant } from "./days.ts";
import type { Language } from "./languages.ts";

/** Lengths on paper are in points; a margin is left, top, right, bottom. */
export interface Look {
  margin?: [number, number, number, number];
  alignment?: "left" | "right" | "center";
  fontSize?: number;
  bold?: boolean;
  color?: string;
  noWrap?: boolean;
  lineHeight?: number;
  width?: number | "*" | "auto";
  absolutePosition?: { x: number; y: number };
}

/** A cell may fill its background and span columns; the cells that it covers are empty objects. */
export interface CellLook {
  fillColor?: string;
  colSpan?: number;
}

export type TextNode = Look & CellLook & { text: string | (string | (Look & { text: string }))[] };
export type StackNode = Look & CellLook & { stack: PrintNode[]; unbreakable?: boolean };
export type ColumnsNode = Look & CellLook & { columns: PrintNode[]; columnGap?: number; unbreakable?: boolean };
export type ImageNode = Look & CellLook & { image: string; fit: [number, number] };
export type QrNode = Look & CellLook & { qr: string; fit: number; eccLevel: "M" };
export type CanvasNode = Look & { canvas: { type: "line"; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }[] };
export type EmptyCell = Record<string, never>;

export interface TableNode extends Look, CellLook {
  table: { widths: (number | "*" | "auto")[]; heights?: number[]; headerRows?: number; dontBreakRows?: boolean; keepWithHeaderRows?: number; body: PrintNode[][] };
  layout: TableLook;
  unbreakable?: boolean;
}

/** Rules and padding of tables: the printer draws them by these names. */
export type TableLook = "frame" | "lines" | "figures" | "sums" | "box" | "outline";

export type PrintNode = TextNode | StackNode | ColumnsNode | ImageNode | QrNode | CanvasNode | TableNode | EmptyCell;

/**
 * A printed document as plain data: it can be compared, kept and sent. `pageLabel` holds `{n}` and `{m}`; `firstPage` lies
 * behind the first page; `createdAt` is written into the file, so that the same document has the same bytes.
 */
export interface PrintDefinition {
  language: Language;
  title: string;
  author: string;
  subject: string;
  createdAt: Instant;
  margins: [number, number, number, number];
  fontSize: number;
  pageLabel: string;
  images: Record<string, string>;
  firstPage: PrintNode;
  content: PrintNode[];
  footer: PrintNode;
}
