import { closeSync, constants, openSync, readFileSync, writeSync } from "node:fs";

/** What is kept of the time over a restart. */
export interface SavedTime {
  frozen: boolean;
  /** Virtual time in milliseconds since 1970. */
  now: number;
  /** How far a running clock is ahead of the machine's, in milliseconds. */
  offsetMs: number;
}

/** Where a clock begins: standing at a time, or running with an offset. */
export interface FirstMoment {
  standing: number | undefined;
  offsetMs: number;
}

/** Reads where an earlier run ended. Refuses a frozen start before a time that a running clock has reached. */
export function firstMoment(file: string, startAt: number | undefined): FirstMoment {
  const saved = readTime(file);
  if (startAt === undefined) {
    const ahead = saved?.frozen ? Math.max(0, saved.now - Date.now()) : saved?.offsetMs;
    return { standing: undefined, offsetMs: ahead ?? 0 };
  }
  if (saved?.frozen) return { standing: Math.max(saved.now, startAt), offsetMs: 0 };
  if (saved && startAt < saved.now) {
    const reached = new Date(saved.now).toISOString();
    throw new Error(`What is stored has already reached ${reached}; an earlier start needs an empty state (--fresh).`);
  }
  return { standing: startAt, offsetMs: 0 };
}

/** The file that keeps the time of one clock. */
export interface TimeFile {
  save(time: SavedTime): void;
  close(): void;
}

/** Every save has this many bytes, blanks at its end, so that it covers the one before. */
const savedBytes = 128;

/**
 * Opens it for saving. A jump saves at each of its moments, some twenty thousand in two years, so a save is one write over
 * the same few bytes: whoever is killed leaves the old time or the new one.
 */
export function openTimeFile(file: string): TimeFile {
  let descriptor: number | undefined = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o644);
  return {
    save(time) {
      if (descriptor !== undefined) writeSync(descriptor, JSON.stringify(time).padEnd(savedBytes), 0);
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

function readTime(file: string): SavedTime | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
