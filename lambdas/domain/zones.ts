import type { Day, Instant } from "./days.ts";
import { addDays } from "./days.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat("en-CA", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
    formats.set(timeZone, known);
  }
  return known;
}

/** Whether the string is a zone of the IANA database with a region (`Europe/Berlin`) or `UTC`. */
export function isTimeZone(timeZone: string): boolean {
  if (timeZone !== "UTC" && !/^[A-Za-z]+\/[A-Za-z0-9_+\-/]+$/.test(timeZone)) return false;
  try {
    return format(timeZone) !== undefined;
  } catch {
    return false;
  }
}

/** The calendar day at an instant in a zone. */
export const dayAt = (at: Instant, timeZone: string): Day => local(Date.parse(at), timeZone).slice(0, 10);

function local(ms: number, timeZone: string): string {
  const part = Object.fromEntries(format(timeZone).formatToParts(ms).map((p) => [p.type, p.value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}:${part["second"]}`;
}

/**
 * The first instant of a day at or after an hour in a zone. Where the clocks skip that hour (Cairo, Beirut, Havana and
 * Santiago begin some days at 01:00) it is the first instant that exists; where an hour comes twice it is the first one.
 */
export function firstInstantOf(day: Day, timeZone: string, hour = 0): Instant {
  const wanted = `${day}T${String(hour).padStart(2, "0")}:00:00`;
  let low = Date.parse(`${addDays(day, -1)}T00:00:00Z`);
  let high = Date.parse(`${addDays(day, 2)}T00:00:00Z`);
  // Local time only jumps forward past `wanted` once, so "local >= wanted" is monotone but for repeated hours: see below.
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (local(middle, timeZone) >= wanted) high = middle;
    else low = middle;
  }
  return new Date(earliest(high, wanted, timeZone)).toISOString();
}

/** In a night when an hour is repeated the search may stop at its second coming; the first is at most three hours before. */
function earliest(found: number, wanted: string, timeZone: string): number {
  for (const back of [3 * 3_600_000, 2 * 3_600_000, 3_600_000, 1_800_000]) {
    if (local(found - back, timeZone) >= wanted) return found - back;
  }
  return found;
}
