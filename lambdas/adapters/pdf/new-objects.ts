import { createHash } from "node:crypto";
import type { PdfObject } from "./read-pdf.ts";

/** The objects of a file that is being made. */
export interface NewObjects {
  /** A number for an object that is written later. */
  reserve(): number;
  write(id: number, object: PdfObject): void;
  add(object: PdfObject): number;
  /** The number of an equal object that was shared before, else of this one. */
  share(object: PdfObject): number;
  /** The whole file (ISO 32000-1, 7.5). */
  file(roots: { catalog: number; info: number }): Uint8Array;
}

export function newObjects(): NewObjects {
  const chunks: Buffer[] = [];
  const offsets: number[] = [0];
  const shared = new Map<string, number>();
  let length = 0;
  const put = (...parts: (Buffer | string)[]): void => {
    for (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
      chunks.push(bytes);
      length += bytes.length;
    }
  };
  const reserve = (): number => offsets.push(0) - 1;
  const write = (id: number, { text, stream }: PdfObject): void => {
    offsets[id] = length;
    put(`${id} 0 obj\n${text}\n`, ...(stream ? ["stream\n", stream, "\nendstream\n"] : []), "endobj\n");
  };
  const add = (object: PdfObject): number => {
    const id = reserve();
    write(id, object);
    return id;
  };
  put("%PDF-1.7\n%\xFF\xFF\xFF\xFF\n");
  return {
    reserve, write, add,
    share(object) {
      const key = createHash("sha256").update(object.text).update("\0").update(object.stream ?? "").digest("base64");
      const known = shared.get(key) ?? add(object);
      shared.set(key, known);
      return known;
    },
    file({ catalog, info }) {
      const tableAt = length;
      put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`, ...offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`));
      put(`trailer\n<<\n/Size ${offsets.length}\n/Root ${catalog} 0 R\n/Info ${info} 0 R\n>>\nstartxref\n${tableAt}\n%%EOF\n`);
      return Buffer.concat(chunks);
    },
  };
}
