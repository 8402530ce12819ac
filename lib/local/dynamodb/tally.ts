/** Adds up the capacity units of one request, by table and index, and words them as ConsumedCapacity. */
import type { IndexScope } from "./table.ts";

type Part = "table" | { scope: IndexScope; index: string };
type Detail = "TOTAL" | "INDEXES" | "NONE" | undefined;

export interface Tally {
  /** Which of a request's units these are. */
  readonly kind: "read" | "write";
  add(table: string, part: Part, units: number): void;
  total(): number;
  usage(): { readUnits: number } | { writeUnits: number };
  /** One entry a table, or nothing when the request did not ask. */
  report(detail: Detail): Record<string, unknown>[] | undefined;
}

interface TableUnits {
  table: number;
  local: Record<string, number>;
  global: Record<string, number>;
}

const sum = ({ table, local, global }: TableUnits): number =>
  [table, ...Object.values(local), ...Object.values(global)].reduce((a, b) => a + b, 0);

/** A tally; in a transaction the report also names the kind of unit. */
export function createTally(kind: "read" | "write", transaction = false): Tally {
  const tables = new Map<string, TableUnits>();
  const total = () => [...tables.values()].reduce((units, table) => units + sum(table), 0);
  const named = (units: number) => ({
    CapacityUnits: units,
    ...(transaction && { [kind === "read" ? "ReadCapacityUnits" : "WriteCapacityUnits"]: units }),
  });
  const listed = (units: Record<string, number>) =>
    Object.fromEntries(Object.entries(units).map(([index, count]) => [index, named(count)]));
  return {
    kind,
    add(name, part, units) {
      const of = tables.get(name) ?? { table: 0, local: {}, global: {} };
      tables.set(name, of);
      if (part === "table") of.table += units;
      else of[part.scope][part.index] = (of[part.scope][part.index] ?? 0) + units;
    },
    total,
    usage: () => (kind === "read" ? { readUnits: total() } : { writeUnits: total() }),
    report(detail) {
      if (detail !== "TOTAL" && detail !== "INDEXES") return undefined;
      return [...tables].map(([TableName, of]) => ({
        TableName,
        ...named(sum(of)),
        ...(detail === "INDEXES" && {
          Table: named(of.table),
          ...(Object.keys(of.local).length > 0 && { LocalSecondaryIndexes: listed(of.local) }),
          ...(Object.keys(of.global).length > 0 && { GlobalSecondaryIndexes: listed(of.global) }),
        }),
      }));
    },
  };
}
