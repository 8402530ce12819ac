import { barePng, channelsOf, passesOf, passLength, readPng, rowBytes, writePng } from "./png.ts";
import type { Png } from "./png.ts";

const COLOUR = 2;
const PALETTE = 3;
const UP = 2;
const WHITE = 255;

/** Whether a PDF can take the rows as they are: pdfkit would decode anything else later, out of turn, and crash on torn rows. */
const isPlain = ({ kind, transparency, interlaced, bits }: Png): boolean => (kind === 0 || kind === COLOUR || kind === PALETTE) && !transparency && !interlaced && bits <= 8;

/** A PNG as it lies on white paper, without alpha and interlacing. Throws a RangeError for what is not a whole PNG. */
export function opaquePng(file: Buffer, mostPixels: number): Buffer {
  const png = readPng(file, mostPixels);
  if (isPlain(png)) return barePng(file);
  const { width, height } = png;
  const pixels = onWhite(png);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    const at = y * (1 + width * 3);
    rows[at] = UP;
    for (let n = 0; n < width * 3; n++) rows[at + 1 + n] = pixels[y * width * 3 + n]! - (y ? pixels[(y - 1) * width * 3 + n]! : 0);
  }
  return writePng({ width, height, bits: 8, kind: COLOUR, rows });
}

/** Three bytes for each pixel. */
function onWhite(png: Png): Buffer {
  const pixels = Buffer.alloc(png.width * png.height * 3);
  let from = 0;
  for (const [x0, y0, dx, dy] of passesOf(png)) {
    const [columns, lines] = [passLength(png.width, x0, dx), passLength(png.height, y0, dy)];
    if (columns <= 0 || lines <= 0) continue;
    const bytes = rowBytes(png, columns);
    let above: Buffer = Buffer.alloc(bytes);
    for (let line = 0; line < lines; line++, from += 1 + bytes) {
      const row = unfiltered(png.rows.subarray(from, from + 1 + bytes), above, Math.max(1, (channelsOf(png) * png.bits) >> 3));
      for (let column = 0; column < columns; column++) pixels.set(colourOf(png, row, column), ((y0 + line * dy) * png.width + x0 + column * dx) * 3);
      above = row;
    }
  }
  return pixels;
}

/** A row without its filter (ISO/IEC 15948, 9.2); `unit` is the distance of a pixel's left neighbour in bytes. */
function unfiltered(filtered: Buffer, above: Buffer, unit: number): Buffer {
  const filter = filtered[0]!;
  if (filter > 4) throw new RangeError("a PNG with an unknown filter");
  const row = Buffer.from(filtered.subarray(1));
  if (filter === 0) return row;
  for (let n = 0; n < row.length; n++) {
    const left = n < unit ? 0 : row[n - unit]!;
    const up = above[n]!;
    row[n] = row[n]! + (filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, n < unit ? 0 : above[n - unit]!));
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** One pixel of a row over white. */
function colourOf(png: Png, row: Buffer, column: number): [number, number, number] {
  const { bits, kind, palette, transparency } = png;
  const count = channelsOf(png);
  const sample = (channel: number): number => {
    const at = (column * count + channel) * bits;
    return bits >= 8 ? row[at >> 3]! : (row[at >> 3]! >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
  };
  if (kind === PALETTE) {
    const entry = sample(0);
    const [red = WHITE, green = WHITE, blue = WHITE] = palette!.subarray(entry * 3, entry * 3 + 3);
    return over([red, green, blue], transparency?.[entry] ?? 255);
  }
  const grey = count < 3;
  const full = bits < 8 ? 255 / ((1 << bits) - 1) : 1;
  const colour: [number, number, number] = grey ? [sample(0) * full, sample(0) * full, sample(0) * full] : [sample(0), sample(1), sample(2)];
  if (count === 2 || count === 4) return over(colour, sample(count - 1));
  return transparency && isKeyed(png, colour.map((part) => part / full)) ? [WHITE, WHITE, WHITE] : colour;
}

/** Whether a colour is the one that the image declares see-through; compared by its high bytes. */
function isKeyed({ transparency, bits }: Png, colour: number[]): boolean {
  const count = transparency!.length >> 1;
  return colour.slice(0, count).every((part, n) => part === (bits === 16 ? transparency![n * 2] : transparency![n * 2 + 1]));
}

const over = (colour: [number, number, number], alpha: number): [number, number, number] =>
  alpha === 255 ? colour : (colour.map((part) => Math.round((part * alpha + WHITE * (255 - alpha)) / 255)) as [number, number, number]);
