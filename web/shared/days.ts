const dayMs = 86_400_000

/**
 * A calendar day (`YYYY-MM-DD`) as the locale writes it: long `4. Februar 2026`, medium `04.02.2026`.
 * No zone is involved: the day stays the day.
 */
export function formatDay(day: string, locale: string, style: 'long' | 'medium' = 'long'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(midnightOf(day))
}

/** Whole days from one calendar day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / dayMs)
}

/**
 * A day seen from today: `in 3 days`, `yesterday`, `2 months ago`. Meant to stand beside the absolute day, never alone.
 */
export function relativeDay(day: string, today: string, locale: string): string {
  const days = daysBetween(today, day)
  const [amount, unit] = coarse(days)
  return new Intl.RelativeTimeFormat(locale, { numeric: unit === 'day' ? 'auto' : 'always' }).format(amount, unit)
}

function coarse(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(days)
  if (size < 31) return [days, 'day']
  if (size < 60) return [Math.trunc(days / 7), 'week']
  if (size < 730) return [Math.trunc(days / 30.44), 'month']
  return [Math.trunc(days / 365.25), 'year']
}

function midnightOf(day: string): number {
  const [year = NaN, month = NaN, dayOfMonth = NaN] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, dayOfMonth)
}
