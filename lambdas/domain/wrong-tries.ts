import type { Instant } from "./days.ts";
import { refusal } from "./refusal.ts";

/** Codes that did not open anything, by where they came from; the source stands in it as a keyed hash only (R17). */
export interface WrongTries {
  type: "wrong-tries";
  version: number;
  /** Keyed hash of the address that asked. */
  source: string;
  /** The hour in which `count` were wrong: `2026-01-05T08`. */
  hour: string;
  count: number;
  /** The last ones, by the first block of the code. */
  last: { at: Instant; block: string }[];
}

/** Too many codes from there were wrong. Sources are locked, never codes: nobody can lock somebody else's letter. */
export const TooManyTries = refusal("too-many", "too-many-tries");

const QUARTER_MS = 15 * 60_000;
const MOST_OF_ONE_CODE = 5;

const hourOf = (at: Instant): string => at.slice(0, 13);

/** Refuses a source from which an hour's or a code's wrong tries are used up. */
export function mustNotBeGuessing(known: WrongTries | null, { block, most, now }: { block: string; most: number; now: Instant }): void {
  if (!known) return;
  const isSpent = known.hour === hourOf(now) && known.count >= most;
  const lately = known.last.filter((one) => one.block === block && Date.parse(now) - Date.parse(one.at) < QUARTER_MS);
  if (isSpent || lately.length >= MOST_OF_ONE_CODE) throw new TooManyTries();
}

/** One more that was wrong. */
export function withWrong(known: WrongTries | null, { source, block, now }: { source: string; block: string; now: Instant }): WrongTries {
  const hour = hourOf(now);
  const last = [...(known?.last ?? []), { at: now, block }].slice(-MOST_OF_ONE_CODE);
  return { type: "wrong-tries", version: known?.version ?? 0, source, hour, count: known?.hour === hour ? known.count + 1 : 1, last };
}
