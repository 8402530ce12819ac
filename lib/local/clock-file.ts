import { readFileSync, renameSync, writeFileSync } from "node:fs";

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

/** Saves the time in one step, so that a crash leaves either the old one or the new. */
export function saveTime(file: string, saved: SavedTime): void {
  writeFileSync(`${file}.new`, JSON.stringify(saved));
  renameSync(`${file}.new`, file);
}

function readTime(file: string): SavedTime | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
