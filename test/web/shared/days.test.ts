import { describe, expect, it } from 'vitest'
import { daysBetween, formatDay, relativeDay } from '../../../web/shared/days.ts'
import { dayOf, formatInstant } from '../../../web/shared/instants.ts'

describe('calendar days', () => {
  it.each([
    ['de', '4. Februar 2026'],
    ['en-GB', '4 February 2026'],
    ['fr', '4 février 2026'],
    ['ro', '4 februarie 2026'],
    ['nl', '4 februari 2026'],
  ])('are written out in %s', (locale, text) => {
    expect(formatDay('2026-02-04', locale)).toBe(text)
  })

  it('count across months, leap days and changes of the clock', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  })

  it.each([
    ['2026-02-10', 'heute'],
    ['2026-02-11', 'morgen'],
    ['2026-02-04', 'vor 6 Tagen'],
    ['2026-03-10', 'in 28 Tagen'],
    ['2026-03-20', 'in 5 Wochen'],
    ['2025-10-10', 'vor 4 Monaten'],
    ['2023-02-10', 'vor 3 Jahren'],
  ])('%s seen from 10 February 2026 is %s', (day, text) => {
    expect(relativeDay(day, '2026-02-10', 'de')).toBe(text)
  })
})

describe('instants', () => {
  it('are read at the hour and on the day of their zone', () => {
    expect(dayOf('2026-02-04T23:30:00Z', 'Europe/Berlin')).toBe('2026-02-05')
    expect(formatInstant('2026-02-04T23:30:00Z', { locale: 'de', timeZone: 'Europe/Berlin' })).toBe('05.02.2026, 00:30')
  })
})
