import { later, type Day, type Instant } from "./days.ts";
import { dayAt, firstInstantOf } from "./zones.ts";

/** Time to correct an issued document before it goes out by itself (003-29). */
export const CORRECTION_WINDOW_MS = 300_000;

/**
 * The earliest instant at which an issued document may leave by itself: five minutes after issue and, when dated in the
 * future, not before its day begins in the company's zone (003-33) or that day's send hour (decisions 15).
 */
export function sendNotBefore(issuedAt: Instant, issueOn: Day, place: { timeZone: string; sendHour: number | null }): Instant {
  const corrected = later(issuedAt, CORRECTION_WINDOW_MS);
  if (issueOn <= dayAt(issuedAt, place.timeZone)) return corrected;
  const dawn = firstInstantOf(issueOn, place.timeZone, place.sendHour ?? 0);
  return dawn > corrected ? dawn : corrected;
}
