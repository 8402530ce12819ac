import type { Work } from "./work.ts";

/** One timer of the machine. What is due at once counts as work until it has rung or was set anew. */
export interface Alarm {
  set(waitMs: number, ring: () => void): void;
  clear(): void;
}

/** Longest delay that a timer of the machine takes, in milliseconds. */
const longestWaitMs = 2_000_000_000;

export function createAlarm(work: Work): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let end: (() => void) | undefined;

  function clear(): void {
    clearTimeout(timer);
    end?.();
    end = undefined;
  }

  return {
    clear,
    set(waitMs, ring) {
      const begun = waitMs <= 0 ? work.begin("a timer that is due") : undefined;
      clear();
      end = begun;
      timer = setTimeout(() => {
        const rung = end;
        end = undefined;
        ring();
        rung?.();
      }, Math.min(Math.max(0, waitMs), longestWaitMs));
    },
  };
}
