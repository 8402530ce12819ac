import type { TaxCategory, TaxLine } from "../../../domain/invoice.ts";
import type { Language } from "../../../domain/languages.ts";
import { percent } from "../../format.ts";

/**
 * A tax rate as lines, summary and notes name it. Where one rate stands for several categories, a letter tells them apart:
 * `0 % A` and `0 % B`.
 */
export function rateLabel(taxes: TaxLine[], line: { rate: string; category: TaxCategory }, language: Language): string {
  const rate = percent(line.rate, language);
  const alike = taxes.filter((tax) => Number(tax.rate) === Number(line.rate));
  if (alike.length < 2) return rate;
  const position = alike.findIndex((tax) => tax.category === line.category);
  return `${rate}\u00A0${String.fromCharCode(65 + Math.max(0, position))}`;
}
