import type { InvoiceRow } from "../server/shapes/invoice.ts";

type Owed = Pick<InvoiceRow, "id" | "dueOn" | "balanceMinor">;

/** The oldest first, as a debt is paid off where nobody says otherwise. */
export const oldestFirst = <Row extends Owed>(invoices: readonly Row[]): Row[] => invoices.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));

/** What of an amount each invoice takes: the oldest is paid in full before the next gets anything. Minor units, by invoice id. */
export function suggestedShares(invoices: readonly Owed[], amountMinor: number): Record<string, number> {
  let restMinor = Math.max(0, amountMinor);
  const shares = oldestFirst(invoices).map(({ id, balanceMinor }) => {
    const shareMinor = Math.min(restMinor, balanceMinor);
    restMinor -= shareMinor;
    return [id, shareMinor] as const;
  });
  return Object.fromEntries(shares);
}
