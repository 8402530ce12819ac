import { describe, expect, it } from 'vitest'
import { exponentOf, formatMoney, formatMoneyForInput } from '../../../web/shared/money.ts'
import { parseMoney } from '../../../web/shared/parse-money.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('amounts for reading', () => {
  it.each([
    [123450, 'EUR', 'de', '1.234,50 €'],
    [123450, 'EUR', 'fr', '1 234,50 €'],
    [123450, 'EUR', 'ro', '1.234,50 EUR'],
    [123450, 'EUR', 'nl', '€ 1.234,50'],
    [123450, 'EUR', 'en-GB', '€1,234.50'],
    [5, 'EUR', 'de', '0,05 €'],
    [0, 'EUR', 'de', '0,00 €'],
    [-100, 'EUR', 'de', '-1,00 €'],
    [12000, 'JPY', 'de', '12.000 ¥'],
    [1234567, 'KWD', 'en-GB', 'KWD 1,234.567'],
    [100000, 'ISK', 'de', '100.000 ISK'],
  ])('%i minor units of %s read in %s as %s', (amountMinor, currency, locale, text) => {
    expect(plain(formatMoney({ amountMinor, currency }, locale))).toBe(text)
  })

  it('keeps every digit of the largest safe amount', () => {
    expect(plain(formatMoney({ amountMinor: 9007199254740991, currency: 'EUR' }, 'de'))).toBe('90.071.992.547.409,91 €')
  })

  it('follows ISO 4217 where browsers follow custom', () => {
    expect(exponentOf('LBP')).toBe(2)
    expect(exponentOf('IQD')).toBe(3)
    expect(plain(formatMoney({ amountMinor: 1500, currency: 'IQD' }, 'en-GB'))).toBe('IQD 1.500')
  })

  it('writes an amount for a form without currency and grouping', () => {
    expect(formatMoneyForInput({ amountMinor: 215508, currency: 'EUR' }, 'de')).toBe('2155,08')
    expect(formatMoneyForInput({ amountMinor: 12000, currency: 'JPY' }, 'de')).toBe('12000')
  })
})

describe('amounts as typed', () => {
  it.each([
    ['12', 'de', 1200],
    ['12,5', 'de', 1250],
    ['12.50', 'de', 1250],
    ['1.234', 'de', 123400],
    ['1,234', 'en-GB', 123400],
    ['1.234,56', 'de', 123456],
    ['1,234.56', 'de', 123456],
    ['1 234,56 €', 'fr', 123456],
    ['€ 1.234,56', 'nl', 123456],
    ['EUR 7', 'de', 700],
    ['12,-', 'de', 1200],
    ["1'234.50", 'de-CH', 123450],
    ['1.234.567', 'de', 123456700],
    [',5', 'de', 50],
    ['-3', 'de', -300],
    ['−3,10 EUR', 'ro', -310],
    ['-0', 'de', 0],
    ['0.123', 'en-GB', undefined],
  ])('%s in %s', (typed, locale, amountMinor) => {
    expect(parseMoney(typed, { currency: 'EUR', locale })).toBe(amountMinor)
  })

  it.each(['', '-', ',', 'abc', '1,2,3', '1.23.456', '12,345', '1,234,56', '12 Stück 3', '1e3', '99999999999999999'])('refuses %s', (typed) => {
    expect(parseMoney(typed, { currency: 'EUR', locale: 'de' })).toBeUndefined()
  })

  it('knows currencies without and with three decimals', () => {
    expect(parseMoney('12.000', { currency: 'JPY', locale: 'de' })).toBe(12000)
    expect(parseMoney('12,5', { currency: 'JPY', locale: 'de' })).toBeUndefined()
    expect(parseMoney('1,234', { currency: 'KWD', locale: 'de' })).toBe(1234)
  })

  it('reads back what it writes, in every locale', () => {
    for (const locale of ['en-GB', 'de', 'fr', 'ro', 'nl', 'de-CH']) {
      for (const amountMinor of [0, 1, 99, 100, 123456, -123456, 100000000]) {
        for (const currency of ['EUR', 'JPY', 'KWD', 'RON']) {
          expect(parseMoney(formatMoney({ amountMinor, currency }, locale), { currency, locale }), `${amountMinor} ${currency} ${locale}`).toBe(amountMinor)
        }
      }
    }
  })
})
