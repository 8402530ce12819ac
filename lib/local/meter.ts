import { costOf } from "./cost.ts";

/** Counts every call per caller and action: requests, capacity units, bytes, refusals. */
export interface Meter {
  count(caller: string, action: string, usage?: Usage): void;
  denied(caller: string, action: string, resource: string): void;
  report(): MeterReport;
  reset(): void;
}

/** What one call used. `gbSeconds` is memory times measured duration; only functions have it. */
export interface Usage {
  readUnits?: number;
  writeUnits?: number;
  bytes?: number;
  messages?: number;
  gbSeconds?: number;
}

export interface MeterRow {
  requests: number;
  readUnits: number;
  writeUnits: number;
  bytes: number;
  messages: number;
  gbSeconds?: number;
}

/** Rows per caller, and in each per action. */
export type MeterRows = Record<string, Record<string, MeterRow>>;

export interface MeterReport {
  since: string;
  callers: MeterRows;
  denied: { caller: string; action: string; resource: string; count: number }[];
  cost: Cost;
}

/** Dollars for what was counted, by public list prices of a date and a region. */
export interface Cost {
  pricesOf: string;
  region: string;
  /** Mail by the price of older accounts ($0.10 a thousand), the attachments on top. */
  lines: Record<string, number>;
  totalDollars: number;
  /** The same by the price of accounts opened since July 2026 ($0.16 a thousand). */
  totalDollarsWithNewMailPrice: number;
}

/** Makes a meter at zero. `now` is virtual time in milliseconds; `region` chooses the price list. */
export function createMeter({ now, region }: { now: () => number; region: string }): Meter {
  let since = now();
  let callers: MeterRows = {};
  let denied = new Map<string, MeterReport["denied"][number]>();
  return {
    count(caller, action, usage = {}) {
      const rows = (callers[caller] ??= {});
      const row = (rows[action] ??= { requests: 0, readUnits: 0, writeUnits: 0, bytes: 0, messages: 0 });
      row.requests += 1;
      row.readUnits += usage.readUnits ?? 0;
      row.writeUnits += usage.writeUnits ?? 0;
      row.bytes += usage.bytes ?? 0;
      row.messages += usage.messages ?? 0;
      if (usage.gbSeconds !== undefined) row.gbSeconds = (row.gbSeconds ?? 0) + usage.gbSeconds;
    },
    denied(caller, action, resource) {
      const key = `${caller} ${action} ${resource}`;
      const row = denied.get(key) ?? { caller, action, resource, count: 0 };
      denied.set(key, { ...row, count: row.count + 1 });
    },
    report: () => ({ since: new Date(since).toISOString(), callers, denied: [...denied.values()], cost: costOf(callers, region) }),
    reset() {
      since = now();
      callers = {};
      denied = new Map();
    },
  };
}
