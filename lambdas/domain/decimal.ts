/** An exact decimal: `digits / 10^scale`. Money and quantities never pass through a float. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const PATTERN = /^-?\d{1,15}(\.\d{1,9})?$/;

/** Whether a string is a plain decimal of at most 15 and 9 places: no sign but minus, no grouping, no exponent. */
export const isDecimal = (text: string): boolean => PATTERN.test(text);

/** Reads a decimal string; throws a RangeError for anything that `isDecimal` refuses. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  const [whole = "0", fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** `a × b`, exact. */
export const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale });

/** The nearest whole number; a half goes away from zero (commercial rounding, decisions 20). */
export function rounded({ digits, scale }: Decimal): number {
  const unit = 10n ** BigInt(scale);
  const magnitude = digits < 0n ? -digits : digits;
  const up = (magnitude * 2n + unit) / (unit * 2n);
  return Number(digits < 0n ? -up : up);
}
