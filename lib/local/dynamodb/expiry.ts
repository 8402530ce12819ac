/** When an item expires, by the table's time to live attribute. */
import type { Item, Table } from "./table.ts";

const fiveYearsSeconds = 5 * 365 * 24 * 3600;

/** The second of expiry, or nothing: no time to live on the table, no such attribute, or not a whole, positive number. */
export function expiryOf(table: Table, item: Item | undefined): number | undefined {
  const number = table.settings.timeToLive && item?.[table.settings.timeToLive]?.N;
  if (typeof number !== "string" || !/^\d{1,12}$/.test(number)) return undefined;
  return Number(number);
}

/** Expired items that are deleted lie in this span of seconds; what is older than five years AWS leaves alone. */
export function expiredSpan(nowMs: number): { from: number; to: number } {
  const to = Math.floor(nowMs / 1000);
  return { from: Math.max(0, to - fiveYearsSeconds), to };
}
