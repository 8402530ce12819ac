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

/** Most characters of any cell, and of what a fault shows of it. */
const MOST_CHARACTERS = 500;
const MOST_SHOWN = 100;

/** Reads one row; blank cells give no value, so that nothing is erased by an empty cell. Of columns of one name the first counts. */
export function readRow(kind: ImportKind, headers: string[], cells: string[], reading: ImportReading, currency: string): ReadRow {
  const values: ReadRow["values"] = {};
  const faults: RowFault[] = [];
  let isUsable = cells.length <= headers.length;
  const columns = headers.flatMap((header, n) => {
    const column = COLUMNS[kind].find(({ field }) => field === reading.mapping[header]);
    return column && headers.indexOf(header) === n ? [{ header, column, text: (cells[n] ?? "").trim() }] : [];
  });
  const stated = columns.find(({ column }) => column.kind === "currency")?.text.toUpperCase();
  for (const { header, column, text } of columns) {
    if (text === "" && !column.required) continue;
    const cell = text === "" ? { code: "required" } : read(text, column, reading, stated || currency);
    if ("value" in cell) values[column.field] = cell.value;
    else {
      faults.push({ column: header.slice(0, MOST_SHOWN), value: text.slice(0, MOST_SHOWN), code: cell.code });
      isUsable &&= !column.required && column.kind === "email";
    }
  }
  if (cells.length > headers.length) faults.push({ column: "", value: String(cells.length), code: "too-many-cells" });
  return { values, faults, isUsable };
}

function read(text: string, column: Column, reading: ImportReading, currency: string): Cell<string | number> {
  // Letters that unfold into several count as those: keys hold the unfolded form.
  const most = column.most ?? MOST_CHARACTERS;
  if (text.length > most || (column.isKey && text.normalize("NFKD").length > 2 * most)) return { code: "too-large" };
  if (column.isKey && !/[\p{L}\p{N}]/u.test(text)) return { code: "invalid-character" };
  if (column.kind === "day") return readDay(text, reading.dateFormat as DateFormat);
  if (column.kind === "amount") return readAmount(text, reading.decimalMark, exponentOf(currency));
  return readText(text, column.kind);
}
