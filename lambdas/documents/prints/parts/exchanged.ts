import { exponentOf } from "../../../domain/currencies.ts";
import { decimal, rounded, times } from "../../../domain/decimal.ts";

/** An amount in minor units of one currency in those of another, rounded once. */
export function exchangedMinor(amountMinor: number, from: string, exchange: { currency: string; rate: string }): number {
  const product = times({ digits: BigInt(amountMinor), scale: 0 }, decimal(exchange.rate));
  const shift = exponentOf(exchange.currency) - exponentOf(from);
  return rounded(shift >= 0 ? { digits: product.digits * 10n ** BigInt(shift), scale: product.scale } : { digits: product.digits, scale: product.scale - shift });
}
