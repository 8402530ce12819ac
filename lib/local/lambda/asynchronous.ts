import type { Timer } from "../clock.ts";
import type { Core } from "../core.ts";
import type { Pool } from "./pool.ts";

/** Calls without an answer: accepted at once, tried again when they fail. */
export interface Asynchronous {
  accept(event: string): void;
  /** How often a failed event is tried again; AWS's default is 2. */
  maximumRetryAttempts: number;
  /** Forgets what waits for another try. */
  clear(): void;
}

/** Waits before the first and the second further try, in milliseconds (Lambda Developer Guide, "Asynchronous invocation"). */
const waitsMs = [60_000, 120_000];

export function createAsynchronous(name: string, pool: Pool, core: Core): Asynchronous {
  const timers = new Set<Timer>();
  const calls: Asynchronous = {
    maximumRetryAttempts: 2,
    accept: (event) => void attempt(event, 0),
    clear() {
      for (const timer of timers) timer.cancel();
      timers.clear();
    },
  };

  async function attempt(event: string, failures: number): Promise<void> {
    const outcome = await pool.run(event);
    if (outcome.ok) return;
    if (failures >= calls.maximumRetryAttempts) {
      core.log(`${name} gave up an event: ${outcome.error.errorMessage}`);
      return;
    }
    const timer = core.clock.at(core.clock.now() + (waitsMs[failures] ?? 120_000), () => {
      timers.delete(timer);
      return attempt(event, failures + 1);
    });
    timers.add(timer);
  }
  return calls;
}
