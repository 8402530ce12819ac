import type { TableLook } from "../../domain/print-definition.ts";

const RULE = "#c8ccd0";
const none = (): number => 0;

interface TableDrawing {
  hLineWidth: (row: number, node: { table: { body: unknown[]; headerRows?: number } }) => number;
  vLineWidth: (column: number, node: { table: { widths: unknown[] } }) => number;
  hLineColor?: () => string;
  vLineColor?: () => string;
  fillColor?: () => string;
  paddingLeft: (column: number) => number;
  paddingRight: (column: number, node: { table: { body: unknown[][] } }) => number;
  paddingTop: () => number;
  paddingBottom: () => number;
}

/** Rows under rules, those below the head and at the end stronger; columns stand `gap` points apart. */
const ruled = (gap: number): TableDrawing => ({
  hLineWidth: (row, { table }) => (row === 0 ? 0 : row === 1 || row === table.body.length ? 0.8 : 0.3),
  vLineWidth: none,
  hLineColor: () => RULE,
  paddingLeft: (column) => (column === 0 ? 0 : gap),
  paddingRight: none,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
});

/** How the tables of the prints are drawn. */
export const tableLooks: Record<TableLook, TableDrawing> = {
  frame: { hLineWidth: none, vLineWidth: none, paddingLeft: none, paddingRight: none, paddingTop: none, paddingBottom: none },
  lines: ruled(5),
  figures: ruled(10),
  sums: {
    hLineWidth: none,
    vLineWidth: none,
    paddingLeft: (column) => (column === 0 ? 0 : 8),
    paddingRight: none,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
  box: {
    hLineWidth: none,
    vLineWidth: none,
    fillColor: () => "#f3f4f6",
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 9,
    paddingBottom: () => 9,
  },
  outline: {
    hLineWidth: () => 0.6,
    vLineWidth: (column, { table }) => (column === 0 || column === table.widths.length ? 0.6 : 0),
    hLineColor: () => RULE,
    vLineColor: () => RULE,
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 8,
    paddingBottom: () => 8,
  },
};
