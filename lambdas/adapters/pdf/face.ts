import { characterMap, componentsOf, fontFile, glyphsOf, headOf, packed, tablesOf } from "./truetype.ts";
import type { Tables } from "./truetype.ts";

/** A parsed face. Lengths are in thousandths of the font size, as PDF counts them. */
export interface Face {
  name: string;
  ascender: number;
  descender: number;
  capHeight: number;
  xHeight: number;
  box: [number, number, number, number];
  /** Number of a character's glyph; 0, the empty box, where the face has none. */
  glyphOf: (codePoint: number) => number;
  widthOf: (glyph: number) => number;
  /** A font file with these glyphs only, numbered in this order; parts of composite glyphs follow behind them. */
  subset: (glyphs: number[]) => Buffer;
}

/** Reads a stripped TrueType face (`lib/strip-font.ts`) and gives it the name that PDF readers show. */
export function parseFace(ttf: Uint8Array, name: string): Face {
  const tables = tablesOf(ttf);
  const [head, hhea, os2] = ["head", "hhea", "OS/2"].map((table) => tables.get(table)!) as [Buffer, Buffer, Buffer];
  const perMille = (units: number): number => Math.round((units * 1000) / head.readUInt16BE(18));
  const characters = characterMap(tables.get("cmap")!);
  const metrics = metricsOf(tables);
  return {
    name,
    ascender: perMille(hhea.readInt16BE(4)),
    descender: perMille(hhea.readInt16BE(6)),
    capHeight: perMille(os2.readInt16BE(88)),
    xHeight: perMille(os2.readInt16BE(86)),
    box: [36, 38, 40, 42].map((at) => perMille(head.readInt16BE(at))) as Face["box"],
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    widthOf: (glyph) => perMille(metrics(glyph).readUInt16BE(0)),
    subset: subsetter(tables, metrics),
  };
}

/** Width and left bearing of a glyph as they stand in `hmtx`; the last width counts for all further glyphs. */
function metricsOf(tables: Tables): (glyph: number) => Buffer {
  const hmtx = tables.get("hmtx")!;
  const count = tables.get("hhea")!.readUInt16BE(34);
  return (glyph) => {
    if (glyph < count) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
    return Buffer.concat([hmtx.subarray(count * 4 - 4, count * 4 - 2), hmtx.subarray(count * 4 + (glyph - count) * 2).subarray(0, 2)]);
  };
}

function subsetter(tables: Tables, metrics: (glyph: number) => Buffer): Face["subset"] {
  const outlines = glyphsOf(tables);
  return (glyphs) => {
    const numbers = new Map(glyphs.map((glyph, n) => [glyph, n]));
    /** A map goes on over what is added while it is walked, so parts of parts are found as well. */
    for (const glyph of numbers.keys()) for (const part of componentsOf(outlines[glyph]!)) if (!numbers.has(part.glyph)) numbers.set(part.glyph, numbers.size);
    const chosen = [...numbers.keys()];
    const { glyf, loca } = packed(chosen.map((glyph) => renumbered(outlines[glyph]!, numbers)));
    const hhea = Buffer.from(tables.get("hhea")!);
    hhea.writeUInt16BE(chosen.length, 34);
    const maxp = Buffer.from(tables.get("maxp")!);
    maxp.writeUInt16BE(chosen.length, 4);
    return fontFile(new Map([["glyf", glyf], ["loca", loca], ["head", headOf(tables)], ["hhea", hhea], ["hmtx", Buffer.concat(chosen.map(metrics))], ["maxp", maxp]]));
  };
}

function renumbered(outline: Buffer, numbers: Map<number, number>): Buffer {
  const parts = componentsOf(outline);
  if (parts.length === 0) return outline;
  const copy = Buffer.from(outline);
  for (const { glyph, at } of parts) copy.writeUInt16BE(numbers.get(glyph)!, at + 2);
  return copy;
}
