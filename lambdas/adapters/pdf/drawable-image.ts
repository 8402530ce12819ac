import { opaquePng } from "./opaque-png.ts";

/** Reliability R14: pixels of a logo, and images kept per process (a company's logo is on all of its documents). */
const MOST_PIXELS = 4_000_000;
const MOST_KEPT = 50;

const kept = new Map<string, string | null>();

/**
 * An image that pdfkit draws at once and without fail, as a data address, or null for one that cannot be drawn: torn, too
 * many pixels, neither PNG nor JPEG.
 */
export function drawableImage(address: string): string | null {
  const before = kept.get(address);
  if (before !== undefined) return before;
  const drawable = drawn(address);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(address, drawable);
  return drawable;
}

function drawn(address: string): string | null {
  const [, type, base64] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(address) ?? [];
  if (!base64) return null;
  const file = Buffer.from(base64, "base64");
  try {
    if (type === "jpeg") return isPrintableJpeg(file) ? address : null;
    return `data:image/png;base64,${opaquePng(file, MOST_PIXELS).toString("base64")}`;
  } catch {
    return null;
  }
}

/** Whether a JPEG has a frame of a kind that PDF readers know, and few enough pixels (ISO/IEC 10918-1, B.2). */
function isPrintableJpeg(file: Buffer): boolean {
  if (file.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt16BE(at);
    if (marker === 0xffc0 || marker === 0xffc1 || marker === 0xffc2) {
      const pixels = file.readUInt16BE(at + 5) * file.readUInt16BE(at + 7);
      return file[at + 4] === 8 && pixels > 0 && pixels <= MOST_PIXELS;
    }
    if (marker < 0xffc0 || marker === 0xffda) return false;
  }
  return false;
}
