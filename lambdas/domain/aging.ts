import { daysBetween, type Day } from "./days.ts";
import { documentKindOf } from "./document-kind.ts";
import { balanceOf, type InvoiceHead } from "./invoice.ts";

/** How long what is owed has been overdue, in days; `notDue` is what is not overdue yet. */
export const AGES = ["notDue", "upTo30", "upTo60", "upTo90", "over90"] as const;
export type Age = (typeof AGES)[number];
export type Aged = Record<Age, number>;

/** What one customer owes in one currency, by age, in minor units; open credit notes count against what is not due. */
export interface AgingRow {
  customerId: string;
  customerName: string;
  currency: string;
  ages: Aged;
  totalMinor: number;
  overdueMinor: number;
}

const none = (): Aged => ({ notDue: 0, upTo30: 0, upTo60: 0, upTo90: 0, over90: 0 });

/** By the days that have passed since the due day: on the day itself nothing is late. */
export function ageOf(dueOn: Day, today: Day): Age {
  const late = daysBetween(dueOn, today);
  return late <= 0 ? "notDue" : late <= 30 ? "upTo30" : late <= 60 ? "upTo60" : late <= 90 ? "upTo90" : "over90";
}

/** What is owed, by customer and age; the most overdue first. Drafts, void and written-off documents owe nothing. */
export function aged(heads: InvoiceHead[], today: Day): AgingRow[] {
  const rows = new Map<string, AgingRow>();
  for (const head of heads) {
    const kind = documentKindOf(head.invoiceId);
    const minor = balanceOf(head);
    if (head.phase !== "issued" || kind === "estimate" || minor <= 0) continue;
    const key = `${head.customerId} ${head.currency}`;
    const row = rows.get(key) ?? { customerId: head.customerId, customerName: head.customerName, currency: head.currency, ages: none(), totalMinor: 0, overdueMinor: 0 };
    const age = kind === "credit-note" ? "notDue" : ageOf(head.dueOn, today);
    const signed = kind === "credit-note" ? -minor : minor;
    row.ages[age] += signed;
    row.totalMinor += signed;
    row.overdueMinor += age === "notDue" ? 0 : signed;
    rows.set(key, row);
  }
  return [...rows.values()].toSorted((a, b) => b.overdueMinor - a.overdueMinor || b.totalMinor - a.totalMinor || (a.customerName < b.customerName ? -1 : 1));
}

/** The sums of all customers, one for each currency. */
export function agedTotals(rows: AgingRow[]): { currency: string; ages: Aged; totalMinor: number; overdueMinor: number }[] {
  const totals = new Map<string, { currency: string; ages: Aged; totalMinor: number; overdueMinor: number }>();
  for (const { currency, ages, totalMinor, overdueMinor } of rows) {
    const total = totals.get(currency) ?? { currency, ages: none(), totalMinor: 0, overdueMinor: 0 };
    for (const age of AGES) total.ages[age] += ages[age];
    totals.set(currency, { ...total, totalMinor: total.totalMinor + totalMinor, overdueMinor: total.overdueMinor + overdueMinor });
  }
  return [...totals.values()].toSorted((a, b) => b.totalMinor - a.totalMinor);
}
