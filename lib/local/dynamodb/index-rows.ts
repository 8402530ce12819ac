/** The row that an item has in each secondary index, and the keys of all rows in the store. */
import { type BatchRow, database } from "./dynalite.ts";
import { expiryOf } from "./expiry.ts";
import { type IndexScope, indexesOf, type Item, type SecondaryIndex, type Table } from "./table.ts";

/** One item before and after a write; a missing side is an item that is not there. */
export interface Change {
  table: Table;
  /** The item's place in its table: dynalite's sortable form of the key. */
  place: string;
  before?: Item;
  after?: Item;
}

/** The store's prefixes are dynalite's own; its queries read these rows. */
export const prefixOf = {
  items: (table: string) => `item-${table}~`,
  index: (scope: IndexScope, table: string, index: string) => `index-${scope}~${table}~${index}~`,
  expiries: (table: string) => `expiry~${table}~`,
};

export interface IndexRow {
  place: string;
  row: Item;
}

/** An item's row in an index, or nothing where the item lacks one of the index's key attributes (sparse index). */
export function indexRow(table: Table, index: SecondaryIndex, item: Item | undefined): IndexRow | undefined {
  if (!item || !index.KeySchema.every((key) => item[key.AttributeName] !== undefined)) return undefined;
  return { place: database.createIndexKey(item, table.description, index.KeySchema), row: project(table, index, item) };
}

function project(table: Table, { KeySchema, Projection }: SecondaryIndex, item: Item): Item {
  if (Projection.ProjectionType === "ALL") return item;
  const keys = [...KeySchema, ...table.description.KeySchema].map((key) => key.AttributeName);
  const names = new Set([...keys, ...(Projection.NonKeyAttributes ?? [])]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

/** All rows that a change writes: the item, its index rows, its place among the items that expire. */
export function rowsOf(change: Change): BatchRow[] {
  const { table, place, before, after } = change;
  const rows = [row(prefixOf.items(table.name) + place, after)];
  for (const { scope, index } of indexesOf(table)) {
    const prefix = prefixOf.index(scope, table.name, index.IndexName);
    const [old, fresh] = [indexRow(table, index, before), indexRow(table, index, after)];
    if (old && old.place !== fresh?.place) rows.push(row(prefix + old.place, undefined));
    if (fresh) rows.push(row(prefix + fresh.place, fresh.row));
  }
  const [old, fresh] = [expiryOf(table, before), expiryOf(table, after)];
  if (old !== undefined && old !== fresh) rows.push(row(expiryKey(change, old), undefined));
  if (fresh !== undefined && old !== fresh) rows.push(row(expiryKey(change, fresh), place));
  return rows;
}

/** Seconds with leading zeros, so that rows stand in order of expiry. */
export const sortable = (seconds: number) => String(seconds).padStart(12, "0");

const expiryKey = ({ table, place }: Change, seconds: number) =>
  `${prefixOf.expiries(table.name)}${sortable(seconds)}~${place}`;

const row = (key: string, value: unknown): BatchRow =>
  value === undefined ? { type: "del", key } : { type: "put", key, value };
