/** One record of a CSV file: the line on which it begins (the header being 1) and its text without the line end. */
export interface CsvRecord {
  line: number;
  text: string;
  /** It is too long, or a quotation mark in it is never closed: only its first line is given up. */
  broken: boolean;
}

interface Form {
  delimiter: string;
  isLast: boolean;
}

interface Cut {
  /** Where the text ends, and where the next record begins. */
  end: number;
  next: number;
}

/** Longest record that is read; no cell of ours has more than some hundred characters. */
const MOST_CHARACTERS = 200_000;
/** Most line ends inside one quoted cell: beyond them the quotation mark was forgotten. */
const MOST_BREAKS = 50;

/**
 * Cuts text into records as it streams in (RFC 4180; line ends may be mixed). Where a quotation mark is never closed, or
 * closes in the middle of a later row, one line is broken and the rest of the file is read as if it were not there.
 * The records of each piece of text come together.
 */
export async function* csvRecords(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord[], void> {
  const place = { line: 1, isInsideLongLine: false };
  let rest = "";
  for await (const piece of pieces) {
    const cut = cutAll(rest + piece, { delimiter, isLast: false }, place);
    rest = cut.rest;
    yield cut.records;
  }
  yield cutAll(rest, { delimiter, isLast: true }, place).records;
}

/** Cuts what can be cut; the rest needs more text. */
function cutAll(text: string, form: Form, place: { line: number; isInsideLongLine: boolean }): { records: CsvRecord[]; rest: string } {
  const records: CsvRecord[] = [];
  let at = 0;
  while (at < text.length) {
    const first = lineFrom(text, at, form);
    const tooLong = (first?.end ?? text.length) - at > MOST_CHARACTERS;
    if (!first && !tooLong) break;
    const record = !first || tooLong ? "broken" : recordFrom(text, { start: at, first }, form);
    if (record === "more") break;
    if (!place.isInsideLongLine) records.push({ line: place.line, text: record === "broken" ? "" : text.slice(at, record.end), broken: record === "broken" });
    place.isInsideLongLine = !first;
    const cut = record === "broken" ? first : record;
    place.line += cut === first ? Number(first !== null) : breaksIn(text, at, cut!.next);
    at = cut?.next ?? text.length;
  }
  return { records, rest: text.slice(at) };
}

const lineEnd = /\r\n|\r|\n/g;

/** The line that begins at a place; null when its end is not there yet. */
function lineFrom(text: string, start: number, { isLast }: Form): Cut | null {
  lineEnd.lastIndex = start;
  const found = lineEnd.exec(text);
  if (!found) return isLast ? { end: text.length, next: text.length } : null;
  const next = found.index + found[0].length;
  return found[0] === "\r" && next === text.length && !isLast ? null : { end: found.index, next };
}

function breaksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (lineEnd.lastIndex = start; ; count++) {
    const found = lineEnd.exec(text);
    if (!found || found.index >= end) return count;
  }
}

/** The record that begins at a place: its first line, or more of them where a quoted cell has line ends. */
function recordFrom(text: string, { start, first }: { start: number; first: Cut }, form: Form): Cut | "more" | "broken" {
  if (!text.slice(start, first.end).includes('"')) return first;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const closed = afterQuotes(text, at, form);
      if (closed === "more" && (form.isLast || text.length - start > MOST_CHARACTERS)) return "broken";
      if (typeof closed === "string") return closed;
      at = closed;
    }
    while (at < text.length && text[at] !== form.delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
    if (text[at] !== form.delimiter) return lineFrom(text, at, form) ?? "more";
    at++;
  }
}

/** The place behind a quoted cell. A stray quotation mark is part of the cell, but not after a line end. */
function afterQuotes(text: string, open: number, { delimiter, isLast }: Form): number | "more" | "broken" {
  let from = open + 1;
  let breaks = 0;
  for (;;) {
    const quote = text.indexOf('"', from);
    const seen = quote < 0 ? text.length : quote;
    breaks += breaksIn(text, from, seen);
    if (breaks > MOST_BREAKS || seen - open > MOST_CHARACTERS) return "broken";
    if (quote < 0) return "more";
    let after = quote + 1;
    if (text[after] === '"') {
      from = after + 1;
      continue;
    }
    while (text[after] === " ") after++;
    if (after >= text.length) return isLast ? after : "more";
    if (text[after] === delimiter || text[after] === "\n" || text[after] === "\r") return after;
    if (breaks > 0) return "broken";
    from = quote + 1;
  }
}
