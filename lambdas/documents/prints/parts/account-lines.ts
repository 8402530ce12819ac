import { dayText, amount, money, shortDayText } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import type { StatementLine } from "../../../domain/statement.ts";
import type { Frame, PrintableStatement } from "../printable.ts";
import { fill } from "../words/fill.ts";
import { aging, daysPast } from "./aging.ts";
import { balanceLine } from "./balance-line.ts";
import { figuresTable } from "./figures-table.ts";

const KINDS = { invoice: "kindInvoice", payment: "kindPayment", "credit-note": "kindCreditNote", refund: "kindRefund" } as const;

const documentOf = ({ words }: Frame, { kind, number }: StatementLine): string => `${words[KINDS[kind]]} ${plainText(number)}`.trim();

/** What is open, oldest first, with the days that it is past due, and how much of it is how old; nothing where nothing is open. */
export function openItemLines(frame: Frame, { lines, currency, closingMinor, today }: PrintableStatement): PrintNode[] {
  const { words: w, language } = frame;
  if (lines.length === 0) return [];
  const figure = (value: number): string => amount(value, currency, language);
  const open = lines.map(({ amountMinor, dueOn }) => ({ openMinor: amountMinor, dueOn: dueOn ?? null }));
  const overdue = (line: StatementLine): string => {
    const days = daysPast({ openMinor: line.amountMinor, dueOn: line.dueOn ?? null }, today);
    return days > 0 ? String(days) : "";
  };
  return [
    figuresTable<StatementLine>(lines, [
      { head: w.date, kind: "word", cell: ({ on }) => shortDayText(on, language) },
      { head: w.document, kind: "text", cell: (line) => documentOf(frame, line) },
      { head: w.dueShort, kind: "word", cell: ({ dueOn }) => (dueOn ? shortDayText(dueOn, language) : "") },
      { head: w.daysOverdue, kind: "figure", cell: overdue },
      { head: w.totalShort, kind: "figure", cell: ({ totalMinor, amountMinor }) => figure(totalMinor ?? amountMinor) },
      { head: w.open, kind: "figure", cell: ({ amountMinor }) => figure(amountMinor) },
      { head: w.runningTotal, kind: "figure", cell: ({ balanceMinor }) => figure(balanceMinor) },
    ]),
    balanceLine(fill(w.balanceOn, { day: dayText(today, language) }), money(closingMinor, currency, language), frame.accent),
    aging(frame, open, { today, currency }),
  ];
}

/** Every movement of a period between what stood before it and what stands after it. */
export function movementLines(frame: Frame, { lines, currency, from, to, openingMinor, closingMinor }: PrintableStatement): PrintNode[] {
  const { words: w, language, accent } = frame;
  const figure = (value: number): string => amount(value, currency, language);
  const table = figuresTable<StatementLine>(lines, [
    { head: w.date, kind: "word", cell: ({ on }) => shortDayText(on, language) },
    { head: w.document, kind: "text", cell: (line) => documentOf(frame, line) },
    { head: w.debit, kind: "figure", cell: ({ amountMinor }) => (amountMinor > 0 ? figure(amountMinor) : "") },
    { head: w.credit, kind: "figure", cell: ({ amountMinor }) => (amountMinor < 0 ? figure(-amountMinor) : "") },
    { head: w.balanceShort, kind: "figure", cell: ({ balanceMinor }) => figure(balanceMinor) },
  ]);
  return [
    balanceLine(fill(w.openingOn, { day: dayText(from, language) }), money(openingMinor, currency, language)),
    lines.length ? table : { text: w.noLines, margin: [0, 8, 0, 0] },
    balanceLine(fill(w.balanceOn, { day: dayText(to, language) }), money(closingMinor, currency, language), accent),
  ];
}
