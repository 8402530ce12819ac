import { crc32, deflateSync } from "node:zlib";
import encoderModule from "pdfmake/js/qrEnc.js";

/** Empty modules that readers need around the code (ISO/IEC 18004). */
const QUIET = 4;
const WHITE_GREY = 0;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A QR code with its quiet zone as a PNG data address of one bit per module: hundreds of squares would take ten times the bytes. */
export function qrImage(text: string): string {
  const modules = modulesOf(text);
  const size = modules.length;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 1;
  header[9] = WHITE_GREY;
  const rows = modules.map(bitsOf);
  const png = Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
  return `data:image/png;base64,${png.toString("base64")}`;
}

/** True where a module is dark. pdfmake's encoder gives one rectangle per dark module, after that of the background. */
function modulesOf(text: string): boolean[][] {
  const encoder = "default" in encoderModule ? encoderModule.default : encoderModule;
  const { _canvas: [, ...dark], _width } = encoder.measure({ qr: utf8(text), eccLevel: "M" });
  const unit = dark[0]!.w;
  const size = Math.round(_width / unit) + 2 * QUIET;
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const { x, y } of dark) modules[QUIET + Math.round(y / unit)]![QUIET + Math.round(x / unit)] = true;
  return modules;
}

/** The encoder writes UTF-8 itself for strings beyond Latin-1; texts given to it are within ASCII. */
const utf8 = (text: string): string => text.replace(/[^\x0a\x20-\x7e]/g, "");

/** One row of a PNG: no filter, then eight modules a byte; 1 is white. */
function bitsOf(row: boolean[]): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(row.length / 8));
  row.forEach((dark, n) => {
    if (!dark) bytes[1 + (n >> 3)]! |= 0x80 >> (n & 7);
  });
  return bytes;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
