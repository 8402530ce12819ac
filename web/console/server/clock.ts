/** The time as the server has it: countdowns and "today" follow the server, not the clock of the clerk's machine. */
export interface ServerClock {
  /** Milliseconds since 1970 as the server would say now. */
  now(): number;
  /** Learns the server's time from an answer. */
  see(headers: Headers): void;
}

/** A clock that is corrected by each answer's `Date` header (RFC 9110, 6.6.1; whole seconds). */
export function createServerClock(machineNow: () => number = Date.now): ServerClock {
  let aheadMs = 0;
  return {
    now: () => machineNow() + aheadMs,
    see(headers) {
      const told = Date.parse(headers.get("date") ?? "");
      if (Number.isNaN(told)) return;
      const difference = told - machineNow();
      // The header is cut to seconds; smaller differences are only noise.
      if (Math.abs(difference - aheadMs) > 1500) aheadMs = difference;
    },
  };
}
