/** An object of a file: its dictionary or other value as text, and the bytes of its stream. */
export interface PdfObject {
  text: string;
  stream: Buffer | null;
}

/** The objects of a PDF by number, and the number of its catalog. */
export interface PdfFile {
  objects: Map<number, PdfObject>;
  catalog: number;
}

const STREAM = "stream\n";

/**
 * Reads a PDF that this printer wrote: one table of cross references, lengths of streams in their dictionaries (ISO 32000-1,
 * 7.5). Any other file is a TypeError, since its pages could inherit what is not looked for here.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file.toString("latin1", Math.max(0, file.length - 64)))?.[1]);
  const table = Number.isSafeInteger(tableAt) ? file.toString("latin1", tableAt) : "";
  const catalog = /^xref\n0 \d+\n[\s\S]*\/Root (\d+) 0 R/.exec(table)?.[1];
  const info = /\/Info (\d+) 0 R/.exec(table)?.[1];
  if (!catalog || !info) throw foreign();
  const entries = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  const objects = objectsAt(file, [...entries.sort((a, b) => a - b), tableAt]);
  const producer = /\/Producer (\d+) 0 R/.exec(objects.get(Number(info))?.text ?? "")?.[1];
  if (objects.get(Number(producer))?.text !== "(Dossier)") throw foreign();
  return { objects, catalog: Number(catalog) };
}

const foreign = (): TypeError => new TypeError("only PDFs of this printer can be joined");

/** Each object ends where the next one begins, so no stream has to be searched for its end. */
function objectsAt(file: Buffer, offsets: number[]): PdfFile["objects"] {
  const objects: PdfFile["objects"] = new Map();
  offsets.slice(0, -1).forEach((offset, n) => {
    const whole = file.subarray(offset, offsets[n + 1]);
    const body = whole.indexOf("\n") + 1;
    const streamAt = whole.indexOf(STREAM);
    const textEnd = streamAt < 0 ? whole.lastIndexOf("endobj") : streamAt;
    const text = whole.toString("latin1", body, textEnd).trim();
    const start = streamAt + STREAM.length;
    const stream = streamAt < 0 ? null : whole.subarray(start, start + Number(/\/Length (\d+)/.exec(text)![1]));
    objects.set(parseInt(whole.toString("latin1", 0, 12), 10), { text, stream });
  });
  return objects;
}
