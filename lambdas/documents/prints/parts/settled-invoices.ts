import type { Day } from "../../../domain/days.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import { money, shortDayText } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { Frame } from "../printable.ts";
import { figuresTable } from "./figures-table.ts";

/** An invoice and what a payment gave it, or a refund took back from it; `balanceMinor` is what is left to pay after that. */
export interface SettledInvoice {
  number: string;
  issueOn: Day;
  totalMinor: number;
  allocatedMinor: number;
  balanceMinor: number;
}

export interface Settled {
  invoices: SettledInvoice[];
  currency: string;
  title: string;
  allocated: string;
  balance: string;
}

/** The invoices of a payment or a refund, with their sum; nothing where there are none. */
export function settledInvoices({ words: w, language }: Frame, { invoices, currency, title, allocated, balance }: Settled): PrintNode[] {
  if (invoices.length === 0) return [];
  const text = (amountMinor: number): string => money(amountMinor, currency, language);
  const sumOf = (field: "allocatedMinor" | "balanceMinor"): string => text(invoices.reduce((sum, one) => sum + one[field], 0));
  const foot = invoices.length > 1 ? [w.sum, "", "", sumOf("allocatedMinor"), sumOf("balanceMinor")] : [];
  return [
    { text: title, bold: true, margin: [0, 14, 0, 0] },
    figuresTable<SettledInvoice>(invoices, [
      { head: w.kindInvoice, kind: "text", cell: ({ number }) => plainText(number) },
      { head: w.issueOn, kind: "word", cell: ({ issueOn }) => shortDayText(issueOn, language) },
      { head: w.invoiceTotal, kind: "figure", cell: ({ totalMinor }) => text(totalMinor) },
      { head: allocated, kind: "figure", cell: ({ allocatedMinor }) => text(allocatedMinor) },
      { head: balance, kind: "figure", cell: ({ balanceMinor }) => text(balanceMinor) },
    ], foot),
  ];
}
