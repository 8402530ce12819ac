const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** A jump of the clock longer than this thins out what fires at a rate. */
const longJumpMs = 6 * 3_600_000;
const thinnedMs = 3_600_000;

/** Reads `rate(5 minutes)` into milliseconds; undefined for anything that is not a rate. */
export function readRate(expression: string): number | undefined {
  const found = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  return found ? Number(found[1]) * (unitMs[found[2] as string] as number) : undefined;
}

/**
 * When a rate fires next after `last`. On a jump of more than six hours it fires at most once an hour, and once where
 * the jump ends: late is allowed, early never.
 */
export function nextAtRate(periodMs: number, last: number, jump: { from: number; to: number } | undefined): number {
  if (!jump || jump.to - jump.from <= longJumpMs || last >= jump.to) return last + periodMs;
  return Math.min(last + Math.max(periodMs, thinnedMs), Math.max(jump.to, last + periodMs));
}
