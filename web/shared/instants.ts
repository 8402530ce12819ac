/** Where an instant is read: the locale writes it, the zone says which day and hour it was. */
export type Place = { locale: string; timeZone: string }

/** An instant (RFC 3339) as day and minute of the zone: `4 Feb 2026, 09:05`. */
export function formatInstant(at: string, { locale, timeZone }: Place): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(at))
}

/** The calendar day (`YYYY-MM-DD`) on which an instant fell in a zone. */
export function dayOf(at: string, timeZone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(Date.parse(at))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
