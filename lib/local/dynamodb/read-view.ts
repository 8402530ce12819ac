/** A store that dynalite's reading actions read through, and that remembers what they read. */
import { Readable } from "node:stream";
import { maxItemBytes, type PartStore, type Store } from "./dynalite.ts";
import type { Engine } from "./engine.ts";
import { prefixOf } from "./index-rows.ts";
import type { IndexScope, Item, Table } from "./table.ts";

export interface ReadView {
  store: Store;
  /** Items read one by one, in order. */
  got: Item[];
  /** Items or index rows of a range, in order; the last may have been read ahead and not used. */
  ranged: Item[];
}

const rowsAtOnce = 64;

/** A view for one request on one table. */
export function readView(engine: Engine, table: Table): ReadView {
  const got: Item[] = [];
  const ranged: Item[] = [];
  const part = (prefix: string): PartStore => ({
    get: (place, back) => {
      engine.item(table, place).then((item) => (item && got.push(item), back(null, item)), back);
    },
    createValueStream: (range) => stream(engine, { prefix, range, ranged }),
    lock: refuse,
    put: refuse,
    del: refuse,
  });
  const store: Store = {
    options: { maxItemSize: maxItemBytes },
    getTable: (_name, ...rest) => (rest.at(-1) as (error: null, table: unknown) => void)(null, table.description),
    getItemDb: () => part(prefixOf.items(table.name)),
    getIndexDb: (scope, name, index) => part(prefixOf.index(scope as IndexScope, name, index)),
  };
  return { store, got, ranged };
}

function refuse(): never {
  throw new Error("a read does not write");
}

interface Ranging {
  prefix: string;
  range: Record<string, unknown>;
  ranged: Item[];
}

/** The values of a range as a stream, read in portions. */
function stream({ level }: Engine, { prefix, range, ranged }: Ranging): Readable {
  const { gt, gte, lt, lte, limit, reverse } = range as Record<string, string | undefined>;
  const low = gte !== undefined ? { gte: prefix + gte } : gt !== undefined ? { gt: prefix + gt } : { gte: prefix };
  const high = lte !== undefined ? { lte: prefix + lte } : lt !== undefined ? { lt: prefix + lt } : { lt: `${prefix}\xff` };
  const rows = level.values({ ...low, ...high, limit, reverse });
  return new Readable({
    objectMode: true,
    read() {
      rows.nextv(rowsAtOnce).then(
        (portion: Item[]) => {
          ranged.push(...portion);
          for (const row of portion) this.push(row);
          if (portion.length === 0) this.push(null);
        },
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, back) {
      rows.close().then(() => back(error), back);
    },
  });
}
