import { daysBetween } from "../../../domain/days.ts";
import type { Day } from "../../../domain/days.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import { amount } from "../../format.ts";
import type { Frame } from "../printable.ts";
import { fill } from "../words/fill.ts";

const GREY = "#5f6368";
const LAST_DAY = 90;

/** Something open: what of it, in minor units, and since when it is due; credit is negative. */
export interface OpenAmount {
  openMinor: number;
  dueOn: Day | null;
}

/** Days past due; 0 or less where it is not. */
export const daysPast = ({ dueOn }: OpenAmount, today: Day): number => (dueOn === null ? 0 : daysBetween(dueOn, today));

/** Open amounts by age: not due, then by thirty days up to ninety, then older; credit for itself, so that the sum is that of the statement. */
export function aging({ words: w, language }: Frame, open: OpenAmount[], { today, currency }: { today: Day; currency: string }): PrintNode {
  const owed = open.filter(({ openMinor }) => openMinor >= 0);
  const between = (from: number, to: number) => (one: OpenAmount): boolean => daysPast(one, today) >= from && daysPast(one, today) <= to;
  const span = (from: number, to: number): [string, OpenAmount[]] => [fill(w.daysPast, { from: String(from), to: String(to) }), owed.filter(between(from, to))];
  const credit = open.filter(({ openMinor }) => openMinor < 0);
  const buckets: [string, OpenAmount[]][] = [
    [w.notDue, owed.filter((one) => daysPast(one, today) <= 0)],
    span(1, 30), span(31, 60), span(61, LAST_DAY),
    [fill(w.daysOver, { days: String(LAST_DAY) }), owed.filter((one) => daysPast(one, today) > LAST_DAY)],
    ...(credit.length ? [[w.creditBalance, credit] satisfies [string, OpenAmount[]]] : []),
  ];
  const sum = (part: OpenAmount[]): string => amount(part.reduce((total, { openMinor }) => total + openMinor, 0), currency, language);
  return {
    margin: [0, 14, 0, 0],
    stack: [
      { text: w.byAge, bold: true, margin: [0, 0, 0, 2] },
      {
        table: {
          widths: buckets.map(() => "*" as const),
          body: [buckets.map(([label]) => ({ text: label, color: GREY, alignment: "right" })), buckets.map(([, part]) => ({ text: sum(part), alignment: "right", noWrap: true }))],
        },
        layout: "lines",
        fontSize: 8.5,
      },
    ],
    unbreakable: true,
  };
}
