import { crc32, deflateSync, inflateSync } from "node:zlib";

/** PNG images (ISO/IEC 15948), as far as logos and codes need them: read from anyone's file, written as simple as can be. */
export interface Png {
  width: number;
  height: number;
  bits: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  kind: number;
  interlaced: boolean;
  palette: Buffer | null;
  transparency: Buffer | null;
  /** The inflated rows, each with the number of its filter in front. */
  rows: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bit depths that each kind may have. */
const DEPTHS: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

export const channelsOf = ({ kind }: Png): number => CHANNELS[kind]!;

/** Bytes of one row without its filter number. */
export const rowBytes = (png: Png, width: number): number => Math.ceil((width * channelsOf(png) * png.bits) / 8);

/** First pixel and step in both directions of the seven passes of an interlaced image; one pass for any other. */
export const passesOf = ({ interlaced }: Png): [number, number, number, number][] =>
  interlaced ? [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] : [[0, 0, 1, 1]];

/** Pixels of a pass along one side. */
export const passLength = (length: number, first: number, step: number): number => Math.ceil((length - first) / step);

/** Reads a PNG of at most `mostPixels`; throws a RangeError for anything that is torn, too large or not a PNG. */
export function readPng(file: Buffer, mostPixels: number): Png {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new RangeError("not a PNG");
  const chunks = chunksOf(file);
  const header = chunks.get("IHDR");
  const compressed = chunks.get("IDAT");
  if (header?.length !== 13 || !compressed) throw new RangeError("a PNG without header or pixels");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits, kind, , , interlace] = header.subarray(8);
  if (width < 1 || height < 1 || width * height > mostPixels || !DEPTHS[kind!]?.includes(bits!) || interlace! > 1) throw new RangeError("a PNG that is not printed");
  const png: Png = { width, height, bits: bits!, kind: kind!, interlaced: interlace === 1, palette: chunks.get("PLTE") ?? null, transparency: chunks.get("tRNS") ?? null, rows: Buffer.alloc(0) };
  if (png.kind === 3 && !png.palette) throw new RangeError("a PNG without its palette");
  const size = passesOf(png).reduce((sum, [x, y, dx, dy]) => {
    const [columns, lines] = [passLength(width, x, dx), passLength(height, y, dy)];
    return columns > 0 && lines > 0 ? sum + lines * (1 + rowBytes(png, columns)) : sum;
  }, 0);
  const rows = inflateSync(compressed, { maxOutputLength: size + 1 });
  if (rows.length !== size) throw new RangeError("a PNG with missing rows");
  return { ...png, rows };
}

/** The contents of a PNG's chunks by name; those of one name are joined. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > file.length) break;
    chunks.set(name, [...(chunks.get(name) ?? []), file.subarray(at + 8, at + 8 + length)]);
    if (name === "IEND") return new Map([...chunks].map(([name, parts]) => [name, Buffer.concat(parts)]));
    at += 12 + length;
  }
  throw new RangeError("a PNG without an end");
}

const NEEDED = ["IHDR", "PLTE", "IDAT", "IEND"];

/** The file without texts, profiles and whatever else a picture does not need: a long text in it makes pdfkit's reader fail. */
export function barePng(file: Buffer): Buffer {
  const chunks = chunksOf(file);
  if ([...chunks.keys()].every((name) => NEEDED.includes(name))) return file;
  return Buffer.concat([SIGNATURE, ...NEEDED.flatMap((name) => (chunks.has(name) ? [chunk(name, chunks.get(name)!)] : []))]);
}

/** A PNG file without palette, alpha and interlacing; `rows` carry the numbers of their filters. */
export function writePng({ width, height, bits, kind, rows }: Pick<Png, "width" | "height" | "bits" | "kind" | "rows">): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = kind;
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
