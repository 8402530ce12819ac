import type { Faults } from "../faults.ts";

const MINUTE_MS = 60_000;
const LATE_MS = [1_000, 30_000, 5 * MINUTE_MS, 60 * MINUTE_MS, 24 * 60 * MINUTE_MS, 72 * 60 * MINUTE_MS];
const SECOND_COPY_MS = [0, 0, 2_000, 2 * MINUTE_MS, 120 * MINUTE_MS];

/**
 * What a standard queue may make of one message: how long each copy stays out of sight, in milliseconds; none when it is lost. AWS
 * promises at least once, in any order, without haste. A delay below zero goes before messages that wait already; only what a function
 * sends is ever lost. Kinds are drawn in one order, so that a seed tells the same story.
 */
export function drawDelays(faults: Faults, message: { fullDelayMs: number; fromFunction: boolean }): number[] {
  const { fullDelayMs, fromFunction } = message;
  if (fromFunction && faults.draw("lose")) return [];
  const twice = faults.draw("duplicate");
  const late = faults.draw("delay");
  const early = faults.draw("reorder");
  const first = early ? earlier(faults, fullDelayMs) : fullDelayMs;
  const delays = [first + (late ? LATE_MS[faults.pick(LATE_MS.length)]! : 0)];
  const more = twice ? 1 + faults.pick(4) : 0;
  for (let copy = 0; copy < more; copy++) delays.push(first + SECOND_COPY_MS[faults.pick(SECOND_COPY_MS.length)]!);
  return delays;
}

function earlier(faults: Faults, fullDelayMs: number): number {
  return fullDelayMs > 0 ? faults.pick(fullDelayMs) : -1 - faults.pick(10 * MINUTE_MS);
}
