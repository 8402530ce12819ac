import type { InvoiceItem } from "../../server/shapes/invoice.ts";
import { lineSums, type Sums } from "../line-sums.ts";
import type { Draft } from "./draft.ts";
import { readLine } from "./draft-body.ts";

/** The totals of what can be read so far, by the very rule of the server; lines that cannot be read yet count nothing. */
export function draftTotals(draft: Draft, locale: string): Sums & { perLine: (number | null)[] } {
  const read = draft.lines.map((line) => readLine(line, draft.currency, locale));
  const whole = read.map((item) => (isWhole(item) ? item : null));
  const sums = lineSums(whole.filter((item) => item !== null));
  let next = 0;
  return { ...sums, perLine: whole.map((item) => (item ? sums.amountsMinor[next++] ?? null : null)) };
}

const isWhole = (item: Partial<InvoiceItem>): item is InvoiceItem =>
  item.quantity !== undefined && item.unitPriceMinor !== undefined && item.taxRate !== undefined;
