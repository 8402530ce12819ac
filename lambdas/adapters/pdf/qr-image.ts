import encoderModule from "pdfmake/js/qrEnc.js";
import { writePng } from "./png.ts";

/** Empty modules that readers need around the code (ISO/IEC 18004). */
const QUIET = 4;
const GREY = 0;

/** A QR code with its quiet zone as a PNG data address of one bit per module: hundreds of squares would take ten times the bytes. `dots`: the side of a module. */
export function qrImage(text: string, dots = 1): string {
  const modules = enlarged(modulesOf(text), dots);
  const size = modules.length;
  const file = writePng({ width: size, height: size, bits: 1, kind: GREY, rows: Buffer.concat(modules.map(bitsOf)) });
  return `data:image/png;base64,${file.toString("base64")}`;
}

const enlarged = (modules: boolean[][], times: number): boolean[][] => modules.flatMap((row) => Array.from({ length: times }, () => row.flatMap((dark) => Array.from({ length: times }, () => dark))));

/** True where a module is dark. pdfmake's encoder gives one rectangle per dark module, after that of the background. */
function modulesOf(text: string): boolean[][] {
  const encoder = "default" in encoderModule ? encoderModule.default : encoderModule;
  const { _canvas: [, ...dark], _width } = encoder.measure({ qr: text, eccLevel: "M" });
  const unit = dark[0]!.w;
  const size = Math.round(_width / unit) + 2 * QUIET;
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const { x, y } of dark) modules[QUIET + Math.round(y / unit)]![QUIET + Math.round(x / unit)] = true;
  return modules;
}

/** One row of a PNG: no filter, then eight modules a byte; 1 is white. */
function bitsOf(row: boolean[]): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(row.length / 8));
  row.forEach((dark, n) => {
    if (!dark) bytes[1 + (n >> 3)]! |= 0x80 >> (n & 7);
  });
  return bytes;
}
