import { decimal, rounded, times } from "../../../domain/decimal.ts";

/** What is to be paid after a discount in percent, in minor units, rounded once. */
export function discountedMinor(amountMinor: number, percent: string): number {
  const { digits, scale } = decimal(percent);
  const share = { digits: 100n * 10n ** BigInt(scale) - digits, scale: scale + 2 };
  return rounded(times({ digits: BigInt(amountMinor), scale: 0 }, share));
}
