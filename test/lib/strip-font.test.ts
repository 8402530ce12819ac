import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFace } from "../../lambdas/adapters/pdf/face.ts";
import { characterMap, componentsOf, glyphsOf, tablesOf } from "../../lambdas/adapters/pdf/truetype.ts";
import { stripFont } from "../../lib/strip-font.ts";

const full = readFileSync(new URL("../../node_modules/pdfmake/fonts/Roboto/Roboto-Regular.ttf", import.meta.url));
const slim = stripFont(full);

describe("a stripped font", () => {
  it("has lost what only shaping and screens need, and half of its bytes", () => {
    expect([...tablesOf(slim).keys()].sort()).toEqual(["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"]);
    expect(slim.length).toBeLessThan(full.length / 2);
  });

  it("has every character at its old number and width", () => {
    const [before, after] = [full, slim].map((font) => characterMap(tablesOf(font).get("cmap")!));
    expect(after).toEqual(before);
    const [wide, same] = [parseFace(full, "a"), parseFace(slim, "a")];
    for (const glyph of before!.values()) expect(same.widthOf(glyph)).toBe(wide.widthOf(glyph));
  });

  it("has Romanian, Polish and Cyrillic letters", () => {
    const { glyphOf } = parseFace(slim, "a");
    for (const letter of "ășțâîĂȘȚÂÎŚwiatłążКишинёвЖщ€–„“") expect(glyphOf(letter.codePointAt(0)!), letter).toBeGreaterThan(0);
  });

  it("draws the same outlines: only instructions and padding are gone", () => {
    const [before, after] = [full, slim].map((font) => glyphsOf(tablesOf(font)));
    for (const glyph of characterMap(tablesOf(slim).get("cmap")!).values()) {
      expect(componentsOf(after![glyph]!).map((part) => part.glyph)).toEqual(componentsOf(before![glyph]!).map((part) => part.glyph));
      expect(after![glyph]!.subarray(0, 10)).toEqual(before![glyph]!.subarray(0, 10));
    }
  });

  it("is cut to the glyphs of a document, with the parts of composite ones", () => {
    const face = parseFace(slim, "a");
    const glyphs = [0, ...[..."Aț"].map((letter) => face.glyphOf(letter.codePointAt(0)!))];
    const cut = glyphsOf(tablesOf(face.subset(glyphs)));
    expect(cut.length).toBeGreaterThan(glyphs.length);
    for (const { glyph } of componentsOf(cut[2]!)) expect(cut[glyph]!.length).toBeGreaterThan(0);
  });
});
