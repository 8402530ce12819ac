import type { ImportKind, ImportReading } from "../../domain/import-file.ts";
import { COLUMNS, mappingOf } from "./columns.ts";
import { DATE_FORMATS, readDay, type DateFormat } from "./read-cell.ts";

const DELIMITERS = [";", ",", "\t", "|"];

/** The encoding of a file's first bytes: a mark of order, else UTF-8 when it is valid, else the Windows code page. */
export function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return "utf-8";
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  try {
    // The last bytes may be half a character.
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Whether the first bytes are something else than text: a picture, an archive, a PDF, a page. */
export function isBinary(start: Uint8Array): boolean {
  const head = Buffer.from(start.subarray(0, 512));
  if (head.includes(0) && !/^utf-16/.test(encodingOf(start))) return true;
  return /^(\x89PNG|PK\x03\x04|%PDF|GIF8|\xff\xd8\xff|\xd0\xcf\x11\xe0|(\xef\xbb\xbf)?\s*<(!doctype|html|head|table|\?xml))/i.test(head.toString("latin1"));
}

/** The delimiter that cuts the header into the most columns that somebody knows, else into the most columns. */
export function delimiterOf(header: string, kind: ImportKind): string {
  const score = (delimiter: string): number => {
    const cells = header.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ""));
    return Object.keys(mappingOf(kind, cells)).length * 100 + cells.length;
  };
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return scored.sort((a, b) => b.score - a.score)[0]!.delimiter;
}

/** The format in which every day of a sample can be read; where day and month could be either, the day comes first. */
function dateFormatOf(samples: string[]): DateFormat {
  const fits = DATE_FORMATS.filter((format) => samples.every((text) => "value" in readDay(text, format)));
  return fits[0] ?? [...DATE_FORMATS].sort((a, b) => readable(samples, b) - readable(samples, a))[0]!;
}

const readable = (samples: string[], format: DateFormat): number => samples.filter((text) => "value" in readDay(text, format)).length;

/** The decimal mark of a sample: the last point or comma with one or two digits behind it. */
function decimalMarkOf(samples: string[]): "." | "," {
  const votes = samples.map((text) => /([.,])\d{1,2}\D*$/.exec(text.trim())?.[1]);
  return votes.filter((mark) => mark === ",").length > votes.filter((mark) => mark === ".").length ? "," : ".";
}

export interface Sample {
  encoding: string;
  delimiter: string;
  headers: string[];
  rows: string[][];
}

/** How the file is to be read, from its first rows; what a person set wins. */
export function readingOf(kind: ImportKind, { encoding, delimiter, headers, rows }: Sample, chosen: Partial<ImportReading> = {}): ImportReading {
  const mapping = mappingOf(kind, headers, chosen.mapping);
  const cellsOf = (cell: "day" | "amount"): string[] => {
    const fields = COLUMNS[kind].filter((column) => column.kind === cell).map((column) => column.field);
    const places = headers.flatMap((header, n) => (fields.includes(mapping[header] ?? "") ? [n] : []));
    return rows.flatMap((row) => places.map((n) => (row[n] ?? "").trim())).filter(Boolean);
  };
  return { encoding, delimiter, dateFormat: chosen.dateFormat ?? dateFormatOf(cellsOf("day")), decimalMark: chosen.decimalMark ?? decimalMarkOf(cellsOf("amount")), mapping };
}
