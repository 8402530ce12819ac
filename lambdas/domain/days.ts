/** A calendar day `YYYY-MM-DD`, always in some company's time zone. */
export type Day = string;
/** An instant in RFC 3339, UTC, with milliseconds. */
export type Instant = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Whether the string names a day that exists between 1900 and 2199. */
export function isDay(text: string): boolean {
  const year = DAY.exec(text)?.[1];
  if (!year || year < "1900" || year > "2199") return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** The instant `ms` milliseconds later. */
export const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** Whole days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
