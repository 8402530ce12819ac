/**
 * Capacity units as AWS bills them. Sources: DynamoDB Developer Guide, "Read and write operations" (rounding, larger of old
 * and new item, factor two in transactions), "Using global secondary indexes" (write costs of an index).
 */
import { canonical } from "./canonical.ts";
import { type Change, type IndexRow, indexRow } from "./index-rows.ts";
import { itemBytes } from "./item-size.ts";
import { indexesOf, type Item } from "./table.ts";
import type { Tally } from "./tally.ts";

const writeStepBytes = 1024;
const readStepBytes = 4096;

const steps = (bytes: number, stepBytes: number) => Math.max(1, Math.ceil(bytes / stepBytes));
const bytesOf = (item: Item | undefined) => (item ? itemBytes(item) : 0);

/** Write units of a table: the larger of the items, at least one; twice in a transaction. */
export function writeUnits(items: (Item | undefined)[], transaction: boolean): number {
  return steps(Math.max(0, ...items.map(bytesOf)), writeStepBytes) * (transaction ? 2 : 1);
}

export type Consistency = "eventual" | "strong" | "transaction";
const readFactor: Record<Consistency, number> = { eventual: 0.5, strong: 1, transaction: 2 };

/** Read units for so many bytes read together, at least those of four kilobytes. */
export function readUnits(bytes: number, consistency: Consistency): number {
  return steps(bytes, readStepBytes) * readFactor[consistency];
}

/** Adds what a write costs: the table's units, and one copy for each index row that it changes. */
export function tallyWrite(tally: Tally, change: Change, transaction: boolean): void {
  tally.add(change.table.name, "table", writeUnits([change.before, change.after], transaction));
  for (const { scope, index } of indexesOf(change.table)) {
    const [old, fresh] = [indexRow(change.table, index, change.before), indexRow(change.table, index, change.after)];
    const units = copyUnits(old, fresh);
    if (units > 0) tally.add(change.table.name, { scope, index: index.IndexName }, units);
  }
}

/** A changed index key is a delete and a put; a row whose projected attributes stay the same costs nothing. */
function copyUnits(old: IndexRow | undefined, fresh: IndexRow | undefined): number {
  if (old && fresh && old.place === fresh.place) {
    return canonical(old.row) === canonical(fresh.row) ? 0 : writeUnits([old.row, fresh.row], false);
  }
  return [old, fresh].reduce((units, row) => units + (row ? writeUnits([row.row], false) : 0), 0);
}

