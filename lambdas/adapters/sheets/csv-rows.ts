import { Readable } from "node:stream";
import Papa from "papaparse";
import type { Sheets } from "../../ports.ts";

/** Longest record that is read; a quote that is never closed would otherwise swallow the file. */
const MOST_CHARACTERS = 200_000;

/**
 * Rows of a CSV file as it streams in. Bytes are decoded before they are split: papaparse itself damages characters at
 * the borders of chunks. `line` is the line of the file on which the row begins, the header being 1.
 */
export const csvRows: Sheets["rows"] = async function* (chunks, { encoding, delimiter }) {
  const text = Readable.from(decoded(chunks, encoding), { objectMode: false, encoding: "utf8" });
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter, skipEmptyLines: false });
  text.on("error", (error) => parser.destroy(error));
  let line = 1;
  for await (const cells of text.pipe(parser) as AsyncIterable<string[]>) {
    const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    const tooLong = cells.some((cell) => cell.length > MOST_CHARACTERS);
    if (cells.length > 1 || (cells[0] ?? "").trim() !== "") yield tooLong ? { line, cells: [], broken: "row-too-long" } : { line, cells };
    line += 1 + breaks;
  }
};

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
