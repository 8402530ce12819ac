import type { Row, RowType } from "../../domain/row.ts";
import { keysOf, TOLD_BY_KEY } from "./table.ts";

const KEY_NAMES = ["pk", "sk", "duePk", "dueSk", "listPk", "listSk", "partyPk", "partySk", "findPk", "findSk", "expiresAt"];

/** Rows that the table itself forgets: the attribute is its time to live, in seconds since 1970. */
const expiry = (row: Row): { expiresAt?: number } => (row.type === "link" ? { expiresAt: Math.ceil(Date.parse(row.endsAt) / 1000) } : {});

/** The item that keeps a row: its keys, its fields, and the version that it has once saved. */
export function itemOf(row: Row): Record<string, unknown> {
  const keys = keysOf(row);
  const told = TOLD_BY_KEY[row.type]?.(keys) ?? {};
  const fields = Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== undefined && !(name in told)));
  return { ...fields, ...keys, ...expiry(row), version: row.version + 1 };
}

/** The row in an item. */
export function rowOf(item: Record<string, unknown>): Row {
  const fields = Object.fromEntries(Object.entries(item).filter(([name]) => !KEY_NAMES.includes(name)));
  return { ...fields, ...TOLD_BY_KEY[item["type"] as RowType]?.(item as { pk: string; sk: string }) } as unknown as Row;
}
