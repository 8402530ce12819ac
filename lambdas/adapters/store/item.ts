import type { Row } from "../../domain/row.ts";
import { keysOf } from "./table.ts";

const KEY_NAMES = ["pk", "sk", "duePk", "dueSk", "listPk", "listSk", "partyPk", "partySk", "findPk", "findSk", "expiresAt"];

/** Rows that the table itself forgets: the attribute is its time to live, in seconds since 1970. */
const expiry = (row: Row): { expiresAt?: number } => (row.type === "link" ? { expiresAt: Math.ceil(Date.parse(row.endsAt) / 1000) } : {});

/** The item that keeps a row: its keys, its fields, and the version that it has once saved. */
export function itemOf(row: Row): Record<string, unknown> {
  const fields = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  return { ...fields, ...keysOf(row), ...expiry(row), version: row.version + 1 };
}

/** The row in an item. */
export const rowOf = (item: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !KEY_NAMES.includes(name))) as unknown as Row;
