import Papa from "papaparse";
import type { SheetRow, Sheets } from "../../ports.ts";
import { csvRecords } from "./csv-records.ts";

/**
 * Rows of a CSV file as it streams in. Bytes are decoded before they are split, and records are cut here: papaparse
 * damages characters at the borders of chunks, takes mixed line ends for one kind, and reads a quotation mark that is
 * never closed to the end of the file. It reads the records whose quotation marks stand where none should. Empty lines
 * are passed over.
 */
export const csvRows: Sheets["rows"] = async function* (chunks, { encoding, delimiter }) {
  const lenient = new Papa.Parser({ delimiter, newline: "\n" });
  const cellsIn = (text: string): string[][] => {
    const cells = text.includes('"') ? quotedCells(text, delimiter) : text.split(delimiter);
    return cells ? [cells] : (lenient.parse(text, 0, false) as { data: string[][] }).data;
  };
  for await (const records of csvRecords(decoded(chunks, encoding), delimiter)) {
    for (const { line, text, broken } of records) {
      if (broken) yield { line, cells: [], broken: "row-too-long" };
      else if (text.trim() !== "") yield rowOf(line, cellsIn(text));
    }
  }
};

/** A record is one row; where the lenient reader sees more of them, nobody knows what was meant. */
const rowOf = (line: number, [cells = [], ...more]: string[][]): SheetRow => (more.length > 0 ? { line, cells: [], broken: "row-too-long" } : { line, cells });

/** The cells of a record that is written as RFC 4180 has it; null for another. */
function quotedCells(text: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at) : at - 1;
    const next = text.indexOf(delimiter, close + 1);
    const end = next < 0 ? text.length : next;
    if (isQuoted && (close < 0 || end !== close + 1)) return null;
    cells.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end));
    if (next < 0) return cells;
    at = next;
  }
}

function closingQuote(text: string, open: number): number {
  let quote = text.indexOf('"', open + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
