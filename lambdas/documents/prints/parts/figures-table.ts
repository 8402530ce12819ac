import type { PrintNode, TableNode, TextNode } from "../../../domain/print-definition.ts";
import { widthOf } from "./fitted.ts";
import { mm } from "./millimetres.ts";

const GREY = "#5f6368";
/** Characters of a text with which a row surely fits a page; one with more may go on overleaf, or pdfmake loses it. */
const MAX_WHOLE = 300;

/** Between the margins of the page; the gaps of the look; what a text needs at least. */
const PAGE = mm(165);
const GAP = 10;
const LEAST_TEXT = 80;
const SIZES = [8.5, 7.5, 6.5, 5.5];

/** A column: texts take the room that figures leave, and may run over several lines. */
export interface FigureColumn<Row> {
  head: string;
  kind: "text" | "word" | "figure";
  cell: (row: Row) => string;
}

/** Rows of words and figures, the columns as wide as their figures; `foot` is a last row in bold. */
export function figuresTable<Row>(rows: Row[], columns: FigureColumn<Row>[], foot: string[] = []): TableNode {
  const cell = ({ kind }: FigureColumn<Row>, text: string): TextNode => (kind === "text" ? { text } : { text, noWrap: true, ...(kind === "figure" ? { alignment: "right" } : {}) });
  const body: PrintNode[][] = rows.map((row) => columns.map((column) => cell(column, column.cell(row))));
  const whole = rows.every((row) => columns.every((column) => column.cell(row).length <= MAX_WHOLE));
  return {
    margin: [0, 8, 0, 0],
    table: {
      widths: columns.map(({ kind }) => (kind === "text" ? "*" : "auto")),
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      body: [
        columns.map(({ head, kind }) => ({ text: head, color: GREY, ...(kind === "figure" ? { alignment: "right" as const } : {}) })),
        ...body,
        ...(foot.length ? [columns.map((column, n) => ({ ...cell(column, foot[n] ?? ""), bold: true }))] : []),
      ],
    },
    layout: "figures",
    fontSize: fittingSize([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell: text }) => text(row))), foot], columns.map(({ kind }) => kind)),
  };
}

/** The largest size at which figures of any length leave the texts their room; heads may wrap and count by their words. */
function fittingSize([heads = [], ...cells]: string[][], kinds: FigureColumn<unknown>["kind"][]): number {
  const needs = kinds.map((kind, n) => (kind === "text" ? 0 : Math.max(...(heads[n] ?? "").split(" ").map(widthOf), ...cells.map((row) => widthOf(row[n] ?? "")))));
  const room = PAGE - GAP * (kinds.length - 1) - LEAST_TEXT * kinds.filter((kind) => kind === "text").length;
  const width = needs.reduce((sum, need) => sum + need, 0);
  return SIZES.find((size) => width * size <= room) ?? SIZES.at(-1)!;
}
