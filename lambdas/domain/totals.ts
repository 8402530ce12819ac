import { decimal, rounded, times } from "./decimal.ts";
import { refusal } from "./refusal.ts";
import type { InvoiceItem, TaxLine } from "./invoice.ts";

/** A sum that does not fit a safe integer is refused before anything is stored. */
export const AmountTooLarge = refusal<{ at: string }>("invalid", "amount-too-large");

/** Bound of every stored amount: 13 digits of minor units. */
export const MAX_AMOUNT_MINOR = 9_999_999_999_999;

const HUNDRED = 100n;

/** Amount of one line before tax, in minor units: quantity × price less discount, rounded once. */
export function lineAmountMinor(item: InvoiceItem): number {
  const gross = times(decimal(item.quantity), { digits: BigInt(item.unitPriceMinor), scale: 0 });
  if (!item.discount) return rounded(gross);
  if ("amountMinor" in item.discount) return rounded(gross) - item.discount.amountMinor;
  const percent = decimal(item.discount.percent);
  const share = { digits: HUNDRED * 10n ** BigInt(percent.scale) - percent.digits, scale: percent.scale + 2 };
  return rounded(times(gross, share));
}

export interface Totals {
  amountsMinor: number[];
  taxes: TaxLine[];
  subtotalMinor: number;
  taxMinor: number;
  totalMinor: number;
}

/** Lines, then tax per rate and category over the sum of its lines, then the total (decisions 20). */
export function totalsOf(items: InvoiceItem[]): Totals {
  const amountsMinor = items.map(lineAmountMinor);
  const taxes = new Map<string, TaxLine>();
  items.forEach((item, n) => {
    const category = item.taxCategory ?? "standard";
    // Not String(Number(…)), which writes small rates with an exponent.
    const rate = Number(item.taxRate).toFixed(9).replace(/\.?0+$/, "");
    const line = taxes.get(`${rate} ${category}`) ?? { rate, category, netMinor: 0, taxMinor: 0 };
    line.netMinor += amountsMinor[n]!;
    taxes.set(`${rate} ${category}`, line);
  });
  for (const line of taxes.values()) {
    const rate = decimal(line.rate);
    line.taxMinor = rounded({ digits: BigInt(line.netMinor) * rate.digits, scale: rate.scale + 2 });
  }
  const summary = [...taxes.values()].sort((a, b) => Number(b.rate) - Number(a.rate));
  const subtotalMinor = sum(amountsMinor);
  const taxMinor = sum(summary.map((line) => line.taxMinor));
  const totalMinor = subtotalMinor + taxMinor;
  if (Math.abs(totalMinor) > MAX_AMOUNT_MINOR || amountsMinor.some((a) => Math.abs(a) > MAX_AMOUNT_MINOR)) throw new AmountTooLarge({ at: "items" });
  return { amountsMinor, taxes: summary, subtotalMinor, taxMinor, totalMinor };
}

const sum = (amounts: number[]): number => amounts.reduce((a, b) => a + b, 0);
