import { characterMap, componentsOf, fontFile, glyphsOf, headOf, packed, tablesOf } from "../lambdas/adapters/pdf/truetype.ts";

const HAS_INSTRUCTIONS = 0x100;
/** Tables that a PDF reader or the printer looks at. */
const KEPT = ["OS/2", "cmap", "hhea", "hmtx", "name", "post"];

/**
 * Reduces a TrueType font to what a PDF needs: outlines, widths and the character map. Drops positioning and substitution
 * tables, hinting programs and the instructions inside each glyph, and empties glyphs that no character reaches; glyph
 * numbers stay (OpenType specification 1.9, chapters `glyf` and `maxp`).
 */
export function stripFont(ttf: Uint8Array): Uint8Array {
  const tables = tablesOf(ttf);
  const glyphs = glyphsOf(tables);
  const reached = new Set([0, ...characterMap(tables.get("cmap")!).values()]);
  for (const id of reached) for (const { glyph } of componentsOf(glyphs[id]!)) reached.add(glyph);
  const { glyf, loca } = packed(glyphs.map((glyph, id) => (reached.has(id) ? withoutInstructions(glyph) : Buffer.alloc(0))));
  const maxp = Buffer.from(tables.get("maxp")!);
  maxp.fill(0, 14, 28);
  maxp.writeUInt16BE(1, 14);
  const kept = new Map([["glyf", glyf], ["loca", loca], ["head", headOf(tables)], ["maxp", maxp]]);
  for (const name of KEPT) kept.set(name, tables.get(name)!);
  return fontFile(kept);
}

function withoutInstructions(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const parts = componentsOf(glyph);
  if (parts.length) {
    const slim = Buffer.from(glyph.subarray(0, parts.at(-1)!.end));
    for (const { at } of parts) slim.writeUInt16BE(slim.readUInt16BE(at) & ~HAS_INSTRUCTIONS, at);
    return slim;
  }
  const instructionsAt = 10 + glyph.readInt16BE(0) * 2;
  const outline = glyph.subarray(instructionsAt + 2 + glyph.readUInt16BE(instructionsAt));
  return Buffer.concat([glyph.subarray(0, instructionsAt), Buffer.alloc(2), outline.subarray(0, outlineLength(glyph, outline))]);
}

/** Bytes of flags and coordinates; what follows them is padding. */
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
