import { exponentOf } from './money.ts'

/** Where an amount was typed: the currency decides its decimals, the locale what a lone point or comma means. */
export type AmountSetting = { currency: string; locale: string }

/**
 * Minor units of an amount typed by a person: `1.234,5`, `1 234,50 €` and `-3` in `de`.
 * A separator that can only be the other convention (`12.50` in German) is taken as meant; `1.234` follows the locale.
 * Refuses by `undefined` what has no single meaning, more decimals than the currency, and what exceeds safe integers.
 */
export function parseMoney(typed: string, { currency, locale }: AmountSetting): number | undefined {
  const bare = typed
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^(-?)(?:\p{Sc}|\p{L})+\.?/u, '$1')
    .replace(/(?:\p{Sc}|\p{L}|\.-|,-)+$/u, '')
  const match = /^(-?)([\d.,]+)$/.exec(bare)
  const parts = match && splitDecimal(match[2] ?? '', decimalSignOf(locale))
  if (!match || !parts) return undefined
  const exponent = exponentOf(currency)
  if (parts.fraction.length > exponent) return undefined
  const amountMinor = Number(parts.whole + parts.fraction.padEnd(exponent, '0'))
  if (!Number.isSafeInteger(amountMinor)) return undefined
  return match[1] === '-' && amountMinor !== 0 ? -amountMinor : amountMinor
}

type Decimal = { whole: string; fraction: string }

function splitDecimal(digits: string, localDecimalSign: string): Decimal | undefined {
  const decimalSign = decimalSignIn(digits, localDecimalSign)
  const at = decimalSign ? digits.lastIndexOf(decimalSign) : -1
  const whole = at < 0 ? digits : digits.slice(0, at)
  const fraction = at < 0 ? '' : digits.slice(at + 1)
  const groups = whole.split(/[.,]/)
  const wellGrouped = groups.slice(1).every((group) => group.length === 3) && (groups.length === 1 || /^\d{1,3}$/.test(groups[0] ?? ''))
  const oneGroupSign = new Set(whole.replace(/\d/g, '')).size <= 1
  if (!wellGrouped || !oneGroupSign || !/^\d*$/.test(fraction)) return undefined
  if (decimalSign && whole.includes(decimalSign)) return undefined
  return whole + fraction === '' ? undefined : { whole: groups.join(''), fraction }
}

function decimalSignIn(digits: string, localDecimalSign: string): string | undefined {
  const signs = digits.replace(/\d/g, '')
  if (signs === '') return undefined
  if (new Set(signs).size > 1) return signs.at(-1)
  if (signs.length > 1) return undefined
  if (signs === localDecimalSign) return signs
  return /^\d{1,3}[.,]\d{3}$/.test(digits) ? undefined : signs
}

function decimalSignOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.find((part) => part.type === 'decimal')?.value ?? '.'
}
