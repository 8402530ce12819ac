/** Parts of a TrueType font file: OpenType specification 1.9, chapters `otff`, `cmap`, `glyf`, `loca`. */
export type Tables = Map<string, Buffer>;

const MORE_COMPONENTS = 0x20;
const WIDE_ARGUMENTS = 0x01;
const SHORT_OFFSETS = 0;

export function tablesOf(ttf: Uint8Array): Tables {
  const file = Buffer.from(ttf.buffer, ttf.byteOffset, ttf.length);
  const tables: Tables = new Map();
  for (let n = 0; n < file.readUInt16BE(4); n++) {
    const at = 12 + n * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString("latin1", at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  return tables;
}

/** The outlines by glyph number; an empty one draws nothing. */
export function glyphsOf(tables: Tables): Buffer[] {
  const short = tables.get("head")!.readInt16BE(50) === SHORT_OFFSETS;
  const loca = tables.get("loca")!;
  const offset = (id: number): number => (short ? loca.readUInt16BE(id * 2) * 2 : loca.readUInt32BE(id * 4));
  return Array.from({ length: tables.get("maxp")!.readUInt16BE(4) }, (_, id) => tables.get("glyf")!.subarray(offset(id), offset(id + 1)));
}

/** Parts of a composite glyph: the number of each, where its flags stand and where it ends. None for a simple glyph. */
export function componentsOf(glyph: Buffer): { glyph: number; at: number; end: number }[] {
  const parts: { glyph: number; at: number; end: number }[] = [];
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return parts;
  for (let at = 10, flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; at = parts.at(-1)!.end) {
    flags = glyph.readUInt16BE(at);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    parts.push({ glyph: glyph.readUInt16BE(at + 2), at, end: at + 4 + (flags & WIDE_ARGUMENTS ? 4 : 2) + scale });
  }
  return parts;
}

/** Glyph numbers by code point, from the character map of format 4: the basic multilingual plane. */
export function characterMap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + n * 8));
    if (table.readUInt16BE(0) === 4) addSegments(glyphs, table);
  }
  return glyphs;
}

function addSegments(glyphs: Map<number, number>, table: Buffer): void {
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = table.readUInt16BE(at);
    const delta = table.readUInt16BE(at + 2 + size * 2);
    const rangeAt = at + 2 + size * 3;
    const range = table.readUInt16BE(rangeAt);
    for (let code = table.readUInt16BE(at + 2 + size); code <= last && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - table.readUInt16BE(at + 2 + size)) * 2);
      if (range === 0 || glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}

/** Outlines one after the other, each beginning at an even byte, and the offsets that find them. */
export function packed(glyphs: Buffer[]): { glyf: Buffer; loca: Buffer } {
  const even = glyphs.map((glyph) => padded(glyph, 2));
  const loca = Buffer.alloc((even.length + 1) * 2);
  let end = 0;
  even.forEach((glyph, id) => loca.writeUInt16BE((end += glyph.length) / 2, (id + 1) * 2));
  return { glyf: Buffer.concat(even), loca };
}

/** The `head` table of a font whose offsets are packed as above. */
export function headOf(tables: Tables): Buffer {
  const head = Buffer.from(tables.get("head")!);
  head.writeInt16BE(SHORT_OFFSETS, 50);
  return head;
}

/** A font file of some tables, with the directory and checksums that readers expect. */
export function fontFile(tables: Tables): Buffer {
  const names = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + names.length * 16);
  const power = 2 ** Math.floor(Math.log2(names.length));
  directory.writeUInt32BE(0x00010000, 0);
  [names.length, power * 16, Math.log2(power), (names.length - power) * 16].forEach((value, n) => directory.writeUInt16BE(value, 4 + n * 2));
  let start = directory.length;
  const bodies = names.map((name, n) => {
    const body = padded(tables.get(name)!, 4);
    directory.write(name, 12 + n * 16, "latin1");
    [checksum(body), start, tables.get(name)!.length].forEach((value, k) => directory.writeUInt32BE(value, 16 + n * 16 + k * 4));
    start += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

const padded = (bytes: Buffer, unit: 2 | 4): Buffer => (bytes.length % unit ? Buffer.concat([bytes, Buffer.alloc(unit - (bytes.length % unit))]) : bytes);

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
