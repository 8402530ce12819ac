import { exponentOf } from "../../domain/currencies.ts";
import type { ImportKind, ImportReading } from "../../domain/import-file.ts";
import { COLUMNS, type Column } from "./columns.ts";
import { readAmount, readDay, readText, type Cell, type DateFormat } from "./read-cell.ts";

export interface RowFault {
  column: string;
  value: string;
  code: string;
}

/** A row's values by field, and what is wrong with it. A row with a fault in a column that is not required still counts. */
export interface ReadRow {
  values: Record<string, string | number>;
  faults: RowFault[];
  isUsable: boolean;
}

/** Reads one row; blank cells give no value, so that nothing is erased by an empty cell. */
export function readRow(kind: ImportKind, headers: string[], cells: string[], reading: ImportReading, currency: string): ReadRow {
  const values: ReadRow["values"] = {};
  const faults: RowFault[] = [];
  const columns = headers.flatMap((header, n) => {
    const column = COLUMNS[kind].find(({ field }) => field === reading.mapping[header]);
    return column ? [{ header, column, text: (cells[n] ?? "").trim() }] : [];
  });
  const stated = columns.find(({ column }) => column.kind === "currency")?.text.toUpperCase();
  for (const { header, column, text } of columns) {
    if (text === "") {
      if (column.required) faults.push({ column: header, value: "", code: "required" });
      continue;
    }
    const cell = read(text, column, reading, stated || currency);
    if ("value" in cell) values[column.field] = cell.value;
    else faults.push({ column: header, value: text.slice(0, 100), code: cell.code });
  }
  if (cells.length > headers.length) faults.push({ column: "", value: String(cells.length), code: "too-many-cells" });
  const broken = faults.some((fault) => fault.column === "" || COLUMNS[kind].some((column) => column.field === reading.mapping[fault.column] && (column.required || column.kind !== "email")));
  return { values, faults, isUsable: !broken };
}

function read(text: string, column: Column, reading: ImportReading, currency: string): Cell<string | number> {
  if (column.kind === "day") return readDay(text, reading.dateFormat as DateFormat);
  if (column.kind === "amount") return readAmount(text, reading.decimalMark, exponentOf(currency));
  return readText(text, column.kind);
}
