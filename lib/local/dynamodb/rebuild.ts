/** Writes the rows that follow from items anew, when a table's indexes or its time to live have changed. */
import type { BatchRow } from "./dynalite.ts";
import { type Engine, under } from "./engine.ts";
import { type Change, prefixOf, rowsOf } from "./index-rows.ts";
import { indexesOf, type ScopedIndex, type Table } from "./table.ts";

const rowsAtOnce = 1000;

/** Writes when each item expires. Rows of items that are changed meanwhile are put right by the sweep. */
export async function rebuildExpiries(engine: Engine, table: Table): Promise<void> {
  const prefix = prefixOf.expiries(table.name);
  await engine.level.clear(under(prefix));
  await rewrite(engine, table, (row) => row.key.startsWith(prefix));
}

/** Drops the old index rows and writes those of the table's present indexes. Nothing else may write meanwhile. */
export async function rebuildIndexes(engine: Engine, table: Table, old: ScopedIndex[]): Promise<void> {
  for (const { scope, index } of [...old, ...indexesOf(table)]) {
    const prefix = prefixOf.index(scope, table.name, index.IndexName);
    await engine.level.clear(under(prefix));
  }
  await rewrite(engine, table, (row) => row.key.startsWith("index-"));
}

async function rewrite(engine: Engine, table: Table, wanted: (row: BatchRow) => boolean): Promise<void> {
  const prefix = prefixOf.items(table.name);
  let rows: BatchRow[] = [];
  let changes: Change[] = [];
  const flush = async () => {
    await engine.level.batch(rows);
    engine.committed(changes);
    rows = [];
    changes = [];
  };
  for await (const [key, after] of engine.level.iterator(under(prefix))) {
    const change: Change = { table, place: key.slice(prefix.length), after };
    changes.push(change);
    rows.push(...rowsOf(change).filter(wanted));
    if (rows.length >= rowsAtOnce || changes.length >= rowsAtOnce) await flush();
  }
  await flush();
}
