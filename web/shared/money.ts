/** Currencies whose minor unit is not a hundredth (ISO 4217 list one; browsers follow CLDR, which differs for some). */
const exponentsOtherThanTwo: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0,
  RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
}

/** An amount in minor units of an ISO 4217 currency. */
export type Money = { amountMinor: number; currency: string }

/** How many decimals the currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: string): number {
  return exponentsOtherThanTwo[currency] ?? 2
}

/** The amount as the locale writes it with its currency: `1.234,50 €` for 123450 EUR in `de`. */
export function formatMoney({ amountMinor, currency }: Money, locale: string): string {
  const exponent = exponentOf(currency)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  })
  return format.format(decimalOf(amountMinor, exponent))
}

/** The amount without currency, as one would type it: `1234,50` for 123450 EUR in `de`. */
export function formatMoneyForInput({ amountMinor, currency }: Money, locale: string): string {
  const exponent = exponentOf(currency)
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  })
  return format.format(decimalOf(amountMinor, exponent))
}

/** A decimal written as text, so that no amount passes through floating point on its way to the screen. */
function decimalOf(amountMinor: number, exponent: number): Intl.StringNumericLiteral {
  const digits = Math.abs(amountMinor).toFixed(0).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const sign = amountMinor < 0 ? '-' : ''
  const text = exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`
  return text as Intl.StringNumericLiteral
}
