/**
 * Deletes expired items at the first full hour of virtual time after their expiry: late on purpose, since AWS promises
 * no moment. Items over five years past their expiry stay, as on AWS. Deletions cost no capacity, as on AWS.
 */
import type { Timer } from "../clock.ts";
import type { Cloud } from "../contract.ts";
import type { Engine } from "./engine.ts";
import { expiredSpan, expiryOf } from "./expiry.ts";
import { type Change, prefixOf, sortable } from "./index-rows.ts";
import type { Table } from "./table.ts";

const hourMs = 3_600_000;
const nextHour = (timeMs: number) => (Math.floor(timeMs / hourMs) + 1) * hourMs;

export interface ExpirySweep {
  /** Makes sure of a sweep for what a table already holds. */
  watch(table: Table): Promise<void>;
  stop(): void;
}

/** Sweeps whenever something has expired; sleeps as long as nothing can. */
export function createExpirySweep(engine: Engine, cloud: Cloud): ExpirySweep {
  const watched = new Set<string>();
  const tables = () => [...watched].map(engine.known).filter((table) => table !== undefined);
  let timer: Timer | undefined;
  let stopped = false;

  const wakeFor = (seconds: number) => {
    const { from } = expiredSpan(cloud.clock.now());
    if (stopped || seconds < from) return;
    const time = nextHour(Math.max(seconds * 1000, cloud.clock.now()));
    if (timer && timer.time <= time) return;
    timer?.cancel();
    timer = cloud.clock.at(time, sweep);
  };
  const sweep = async () => {
    timer = undefined;
    const end = cloud.work.begin("dynamodb: time to live");
    try {
      for (const table of tables()) await sweepTable(engine, table, cloud.clock.now());
      for (const table of tables()) await watch(table);
    } finally {
      end();
    }
  };
  const watch = async (table: Table) => {
    watched.add(table.name);
    const next = await firstExpiry(engine, table, expiredSpan(cloud.clock.now()).from);
    if (next !== undefined) wakeFor(next);
  };
  engine.committed = (changes) => {
    for (const { table, after } of changes) {
      const expiry = expiryOf(table, after);
      if (expiry === undefined) continue;
      watched.add(table.name);
      wakeFor(expiry);
    }
  };
  return {
    watch,
    stop() {
      stopped = true;
      timer?.cancel();
    },
  };
}

async function firstExpiry({ level }: Engine, table: Table, from: number): Promise<number | undefined> {
  const prefix = prefixOf.expiries(table.name);
  const range = { gte: prefix + sortable(from), lt: `${prefix}\xff`, limit: 1 };
  for await (const [key] of level.iterator(range)) {
    return Number(key.slice(prefix.length, prefix.length + 12));
  }
  return undefined;
}

async function sweepTable(engine: Engine, table: Table, nowMs: number): Promise<void> {
  const prefix = prefixOf.expiries(table.name);
  const { from, to } = expiredSpan(nowMs);
  const range = { gte: prefix + sortable(from), lt: prefix + sortable(to + 1) };
  for await (const [key, place] of engine.level.iterator(range)) {
    await engine.locks.hold([`${table.name}~${place}`], async () => {
      const before = await engine.item(table, place);
      const expiry = expiryOf(table, before);
      const expired = expiry !== undefined && expiry >= from && expiry <= to;
      const changes: Change[] = expired ? [{ table, place, before }] : [];
      await engine.commit(changes, [{ type: "del", key }]);
    });
  }
}
