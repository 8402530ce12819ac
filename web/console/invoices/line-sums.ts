import type { InvoiceItem, TaxLine } from "../server/shapes/invoice.ts";

/** What an invoice comes to, in minor units. */
export interface Sums {
  amountsMinor: number[];
  taxes: TaxLine[];
  subtotalMinor: number;
  taxMinor: number;
  totalMinor: number;
}

interface Exact {
  digits: bigint;
  scale: number;
}

/**
 * Each line is rounded once, then each tax rate over the sum of its lines; a half goes away from zero. The server's
 * figures are the ones that count, these show them while one types; a test holds both to the same result.
 */
export function lineSums(items: readonly InvoiceItem[]): Sums {
  const amountsMinor = items.map(lineAmountMinor);
  const byRate = new Map<string, TaxLine>();
  items.forEach((item, n) => {
    const category = item.taxCategory ?? "standard";
    const rate = String(Number(item.taxRate));
    const key = `${rate} ${category}`;
    const line = byRate.get(key) ?? { rate, category, netMinor: 0, taxMinor: 0 };
    byRate.set(key, { ...line, netMinor: line.netMinor + (amountsMinor[n] ?? 0) });
  });
  const taxes = [...byRate.values()]
    .map((line) => ({ ...line, taxMinor: rounded(product({ digits: BigInt(line.netMinor), scale: 2 }, exact(line.rate))) }))
    .sort((a, b) => Number(b.rate) - Number(a.rate));
  const subtotalMinor = sum(amountsMinor);
  const taxMinor = sum(taxes.map((line) => line.taxMinor));
  return { amountsMinor, taxes, subtotalMinor, taxMinor, totalMinor: subtotalMinor + taxMinor };
}

function lineAmountMinor({ quantity, unitPriceMinor, discount }: InvoiceItem): number {
  const gross = product(exact(quantity), { digits: BigInt(unitPriceMinor), scale: 0 });
  if (!discount) return rounded(gross);
  if ("amountMinor" in discount) return rounded(gross) - discount.amountMinor;
  const percent = exact(discount.percent);
  const rest = { digits: 100n * 10n ** BigInt(percent.scale) - percent.digits, scale: percent.scale + 2 };
  return rounded(product(gross, rest));
}

function exact(text: string): Exact {
  const [whole = "0", fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

const product = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, scale: a.scale + b.scale });

function rounded({ digits, scale }: Exact): number {
  const unit = 10n ** BigInt(scale);
  const size = digits < 0n ? -digits : digits;
  const whole = (2n * size + unit) / (2n * unit);
  return Number(digits < 0n ? -whole : whole);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
