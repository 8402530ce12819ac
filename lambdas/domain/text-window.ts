import { addDays, type Instant } from "./days.ts";
import { dayAt, firstInstantOf } from "./zones.ts";

/** Hours of the company's day between which a text may wake somebody: from the first, before the last. */
const FROM_HOUR = 8;
const TO_HOUR = 21;

/**
 * The earliest instant from `now` at which a text may be sent: at once by day, else at eight in the morning. `lastAt` is when
 * the company's last text to the same number left: a second one waits for the next day.
 */
export function textNotBefore(now: Instant, timeZone: string, lastAt: Instant | null = null): Instant {
  const today = dayAt(now, timeZone);
  const tomorrow = (): Instant => firstInstantOf(addDays(today, 1), timeZone, FROM_HOUR);
  if (lastAt && dayAt(lastAt, timeZone) === today) return tomorrow();
  const morning = firstInstantOf(today, timeZone, FROM_HOUR);
  if (now < morning) return morning;
  return now < firstInstantOf(today, timeZone, TO_HOUR) ? now : tomorrow();
}
