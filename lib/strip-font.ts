/**
 * Reduces a TrueType font to what a PDF needs: outlines, widths and the character map. Drops positioning and
 * substitution tables, hinting programs and the instructions inside each glyph, and empties glyphs that no character
 * reaches; glyph numbers stay. Table layout and glyph flags: OpenType specification 1.9, chapters `otff`, `glyf`, `loca`.
 */
export function stripFont(ttf: Uint8Array): Uint8Array {
  const tables = tablesOf(ttf);
  const head = Buffer.from(tables.get("head")!);
  const glyphs = glyphsOf(tables);
  const reachable = withComponents(glyphs, reachableFrom(tables.get("cmap")!));
  const slim = glyphs.map((glyph, id) => (reachable.has(id) ? withoutInstructions(glyph) : Buffer.alloc(0)));
  const offsets = Buffer.alloc((slim.length + 1) * 2);
  let end = 0;
  slim.forEach((glyph, id) => offsets.writeUInt16BE((end += glyph.length) / 2, (id + 1) * 2));
  head.writeInt16BE(SHORT_OFFSETS, 50);
  const maxp = Buffer.from(tables.get("maxp")!);
  maxp.fill(0, 14, 28);
  maxp.writeUInt16BE(1, 14);
  const kept = new Map<string, Buffer>([["glyf", Buffer.concat(slim)], ["head", head], ["loca", offsets], ["maxp", maxp]]);
  for (const name of ["OS/2", "cmap", "hhea", "hmtx", "name", "post"]) kept.set(name, tables.get(name)!);
  return assembled(kept);
}

const SHORT_OFFSETS = 0;
const MORE_COMPONENTS = 0x20;
const HAS_INSTRUCTIONS = 0x100;

function tablesOf(ttf: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(ttf.buffer, ttf.byteOffset, ttf.length);
  const tables = new Map<string, Buffer>();
  for (let n = 0; n < file.readUInt16BE(4); n++) {
    const at = 12 + n * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString("latin1", at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  return tables;
}

function glyphsOf(tables: Map<string, Buffer>): Buffer[] {
  const long = tables.get("head")!.readInt16BE(50) !== SHORT_OFFSETS;
  const loca = tables.get("loca")!;
  const offset = (id: number): number => (long ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
  const count = tables.get("maxp")!.readUInt16BE(4);
  return Array.from({ length: count }, (_, id) => tables.get("glyf")!.subarray(offset(id), offset(id + 1)));
}

/** Glyphs that the format 4 character map names, and the glyph for missing characters. */
function reachableFrom(cmap: Buffer): Set<number> {
  const reached = new Set([0]);
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4));
    if (table.readUInt16BE(0) !== 4) throw new Error(`character map of format ${table.readUInt16BE(0)} is not known`);
    const segments = table.readUInt16BE(6) / 2;
    for (let s = 0; s < segments; s++) addSegment(reached, table, { segments, s });
  }
  return reached;
}

function addSegment(reached: Set<number>, table: Buffer, { segments, s }: { segments: number; s: number }): void {
  const last = table.readUInt16BE(14 + s * 2);
  const first = table.readUInt16BE(16 + (segments + s) * 2);
  const delta = table.readUInt16BE(16 + (segments * 2 + s) * 2);
  const rangeAt = 16 + (segments * 3 + s) * 2;
  const range = table.readUInt16BE(rangeAt);
  for (let code = first; code <= last && code !== 0xffff; code++) {
    const id = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - first) * 2);
    if (range === 0 || id !== 0) reached.add((id + delta) & 0xffff);
  }
}

function withComponents(glyphs: Buffer[], reached: Set<number>): Set<number> {
  for (const id of reached) for (const { glyph } of componentsOf(glyphs[id]!)) reached.add(glyph);
  return reached;
}

/** Parts of a composite glyph with the position of their flags and of what follows; none for a simple glyph. */
function componentsOf(glyph: Buffer): { glyph: number; at: number; next: number }[] {
  const parts: { glyph: number; at: number; next: number }[] = [];
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return parts;
  for (let at = 10, flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; at = parts.at(-1)!.next) {
    flags = glyph.readUInt16BE(at);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    parts.push({ glyph: glyph.readUInt16BE(at + 2), at, next: at + 4 + (flags & 1 ? 4 : 2) + scale });
  }
  return parts;
}

function withoutInstructions(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const parts = componentsOf(glyph);
  if (parts.length) {
    const slim = Buffer.from(glyph.subarray(0, parts.at(-1)!.next));
    for (const { at } of parts) slim.writeUInt16BE(slim.readUInt16BE(at) & ~HAS_INSTRUCTIONS, at);
    return padded(slim, 2);
  }
  const instructionsAt = 10 + glyph.readInt16BE(0) * 2;
  const outline = glyph.subarray(instructionsAt + 2 + glyph.readUInt16BE(instructionsAt));
  return padded(Buffer.concat([glyph.subarray(0, instructionsAt), Buffer.alloc(2), outline.subarray(0, outlineLength(glyph, outline))]), 2);
}

/** Bytes of flags and coordinates: what follows them is padding. */
function outlineLength(glyph: Buffer, outline: Buffer): number {
  const contours = glyph.readInt16BE(0);
  let points = contours ? glyph.readUInt16BE(10 + (contours - 1) * 2) + 1 : 0;
  let at = 0;
  let coordinates = 0;
  while (points > 0) {
    const flag = outline[at++]!;
    const times = 1 + (flag & 8 ? outline[at++]! : 0);
    coordinates += times * ((flag & 2 ? 1 : flag & 16 ? 0 : 2) + (flag & 4 ? 1 : flag & 32 ? 0 : 2));
    points -= times;
  }
  return at + coordinates;
}

const padded = (bytes: Buffer, unit: 2 | 4): Buffer => Buffer.concat([bytes, Buffer.alloc((unit - (bytes.length % unit)) % unit)]);

function assembled(tables: Map<string, Buffer>): Uint8Array {
  const names = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + names.length * 16);
  const power = 2 ** Math.floor(Math.log2(names.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(names.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((names.length - power) * 16, 10);
  let start = directory.length;
  const bodies = names.map((name, n) => {
    const body = padded(tables.get(name)!, 4);
    directory.write(name, 12 + n * 16, "latin1");
    directory.writeUInt32BE(checksum(body), 16 + n * 16);
    directory.writeUInt32BE(start, 20 + n * 16);
    directory.writeUInt32BE(tables.get(name)!.length, 24 + n * 16);
    start += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
