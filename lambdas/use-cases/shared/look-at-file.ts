import type { World } from "../../ports.ts";

const START_BYTES = 65_536;

/** What one pass over a file shows: its size, its hash, its lines and how it begins. */
export interface Look {
  bytes: number;
  sha256: string;
  lines: number;
  start: Uint8Array;
}

/** Reads a dropped file once, holding no more of it than its beginning; null when it is gone. */
export async function lookAt(world: World, key: string, mostBytes: number): Promise<Look | null> {
  const open = await world.files.openDropped(key);
  if (!open) return null;
  if (open.bytes > mostBytes) return { bytes: open.bytes, sha256: "", lines: 0, start: new Uint8Array() };
  const digest = world.ids.digest();
  let bytes = 0;
  let lines = 0;
  let before = 0;
  let start = new Uint8Array();
  for await (const chunk of open.chunks) {
    digest.add(chunk);
    bytes += chunk.length;
    for (const byte of chunk) {
      // Old files end their lines with CR alone; the zero byte is the other half of a character in UTF-16.
      if (byte === 13 || (byte === 10 && before !== 13)) lines++;
      if (byte !== 0) before = byte;
    }
    if (start.length < START_BYTES) start = joined(start, chunk.subarray(0, START_BYTES - start.length));
  }
  return { bytes, sha256: digest.hex(), lines: before === 10 || before === 13 || bytes === 0 ? lines : lines + 1, start };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
