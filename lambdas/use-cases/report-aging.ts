import { aged, agedTotals, type AgingRow } from "../domain/aging.ts";
import type { Day } from "../domain/days.ts";
import type { View } from "../domain/view.ts";
import type { Actor, World } from "../ports.ts";

/** Documents of one stage that one look adds up at most; the answer says when there were more. */
const MOST = 5_000;

export interface Aging {
  totals: ReturnType<typeof agedTotals>;
  rows: AgingRow[];
  /** Not all open documents were looked at. */
  isPartial: boolean;
}

/** Who owes how much since when, from the company's own day. */
export async function reportAging(world: World, { companyId }: Actor, { today }: { today: Day }): Promise<Aging> {
  const views: View[] = (["not-sent", "sent", "viewed"] as const).flatMap((stage) => (["invoice", "credit-note"] as const).map((kind): View => ({ of: "invoices", companyId, kind, stage })));
  const lists = await Promise.all(views.map((view) => world.store.list(view, { limit: MOST })));
  const rows = aged(lists.flat().flatMap(({ row }) => (row.type === "invoice" ? [row] : [])), today);
  return { totals: agedTotals(rows), rows, isPartial: lists.some((list) => list.length >= MOST) };
}
