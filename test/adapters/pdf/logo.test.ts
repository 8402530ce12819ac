import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawableImage } from "../../../lambdas/adapters/pdf/drawable-image.ts";
import { opaquePng } from "../../../lambdas/adapters/pdf/opaque-png.ts";
import { readPng, writePng } from "../../../lambdas/adapters/pdf/png.ts";
import { print } from "../../../lambdas/adapters/pdf/printer.ts";
import { PRINTS } from "../../../lambdas/documents/prints/index.ts";
import { pdfText } from "../../documents/pdf-text.ts";
import { sampleInvoice, sampleLogo } from "../../documents/sample-invoice.ts";

const address = (file: Buffer, type = "png"): string => `data:image/${type};base64,${file.toString("base64")}`;
const logoFile = Buffer.from(sampleLogo.split(",")[1]!, "base64");

/** A PNG of one row per list of samples, unfiltered. */
function png(kind: number, bits: number, rows: number[][], extra: Buffer = Buffer.alloc(0)): Buffer {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind]!;
  const file = writePng({ width: (rows[0]!.length * 8) / bits / channels, height: rows.length, bits, kind, rows: Buffer.concat(rows.map((row) => Buffer.from([0, ...row]))) });
  return Buffer.concat([file.subarray(0, 33), extra, file.subarray(33)]);
}

function chunk(name: string, content: number[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name, "latin1"), Buffer.from(content), Buffer.alloc(4)]);
}

/** Pixels of what would be drawn: rows filtered by their upper neighbour. */
function pixels(file: Buffer): number[][] {
  const { width, height, rows } = readPng(opaquePng(file, 1_000), 1_000);
  const lines: number[][] = [];
  for (let y = 0; y < height; y++) lines.push([...rows.subarray(y * (1 + width * 3) + 1, (y + 1) * (1 + width * 3))].map((part, n) => (part + (lines[y - 1]?.[n] ?? 0)) & 255));
  return lines;
}

describe("a logo", () => {
  it("without alpha is drawn from its own bytes", () => expect(opaquePng(logoFile, 100_000)).toBe(logoFile));

  it("with alpha lies on white paper", () => {
    expect(pixels(png(6, 8, [[255, 0, 0, 255, 255, 0, 0, 0], [0, 0, 0, 128, 10, 20, 30, 255]]))).toEqual([[255, 0, 0, 255, 255, 255], [127, 127, 127, 10, 20, 30]]);
    expect(pixels(png(4, 8, [[0, 255, 0, 0]]))).toEqual([[0, 0, 0, 255, 255, 255]]);
  });

  it("with a palette and see-through entries keeps its colours", () => {
    const extra = Buffer.concat([chunk("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255]), chunk("tRNS", [255, 0])]);
    expect(pixels(png(3, 2, [[0b00_01_10_00]], extra))).toEqual([[255, 0, 0, 255, 255, 255, 0, 0, 255, 255, 0, 0]]);
  });

  it("with a see-through colour loses that colour only", () => {
    expect(pixels(png(2, 8, [[1, 2, 3, 4, 5, 6]], chunk("tRNS", [0, 1, 0, 2, 0, 3])))).toEqual([[255, 255, 255, 4, 5, 6]]);
    expect(pixels(png(0, 4, [[0x0f]], chunk("tRNS", [0, 15])))).toEqual([[0, 0, 0, 255, 255, 255]]);
  });

  it("of sixteen bits is drawn in eight", () => expect(pixels(png(2, 16, [[255, 1, 128, 2, 0, 3]]))).toEqual([[255, 128, 0]]));

  it("that is torn, too large or no picture is left out, never failing the invoice (139–141)", async () => {
    const huge = Buffer.from(logoFile);
    huge.writeUInt32BE(30_000, 16);
    huge.writeUInt32BE(30_000, 20);
    const filtered = png(6, 8, [[1, 2, 3, 4]]);
    const rows = Buffer.from(inflateSync(filtered.subarray(41, filtered.length - 16)));
    rows[0] = 9;
    const bad = [huge, logoFile.subarray(0, 2_000), Buffer.from("GIF89a<script>"), writePng({ width: 1, height: 1, bits: 8, kind: 6, rows }), Buffer.alloc(0)];
    for (const file of bad) expect(drawableImage(address(file))).toBeNull();
    const jpegs = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x75, 0x30, 0x75, 0x30, 3, 0, 0, 0, 0]), Buffer.from("\u00ff\u00d8GIF89a;alert(1)", "latin1")];
    for (const file of jpegs) expect(drawableImage(address(file, "jpeg"))).toBeNull();
    const { head, body } = sampleInvoice("de");
    const text = pdfText(await print(PRINTS["invoice.v1"](head, body, { logo: address(huge), accentColor: null })));
    expect(text).toContain("R-2026-0017");
  });

  it("never crashes the printer, whichever byte is wrong", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: logoFile.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const broken = Buffer.from(logoFile);
        broken[at] = value;
        const drawn = drawableImage(address(broken));
        expect(drawn === null || drawn.startsWith("data:image/png;base64,")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is drawn or left out wherever its file ends, and whatever else it holds", async () => {
    const { head, body } = sampleInvoice("de", { items: [] });
    const text = chunk("tEXt", Array.from({ length: 200_000 }, () => 65));
    text.writeUInt32BE(200_000);
    const files = [...Array.from({ length: 16 }, (_, n) => logoFile.subarray(0, logoFile.length - n)), Buffer.concat([logoFile.subarray(0, 33), text, logoFile.subarray(33)])];
    for (const file of files) {
      const pdf = await print(PRINTS["invoice.v1"](head, body, { logo: address(file), accentColor: null }));
      expect(pdfText(pdf)).toContain("R-2026-0017");
      expect(pdf.length).toBeLessThan(30_000);
    }
  });
});
