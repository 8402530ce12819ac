import { importWork } from "../../../lambdas/handlers/edge/import-work.ts";
import { queueFunction } from "../../../lambdas/handlers/edge/queue-edge.ts";
import { StaleWrite, StoreBusy, type Change, type Store } from "../../../lambdas/ports.ts";
import type { MemoryWorld } from "../../doubles/memory-world.ts";
import type { MemoryStore } from "../../doubles/memory-store.ts";

/** What happens at one call of the store: it fails before or after it did its work, says so wrongly, or the worker is gone. */
export const WAYS = ["fails-before", "fails-after", "busy", "stale", "stale-after", "killed-before", "killed-after"] as const;
export interface Cut {
  /** Which call of an attempt, from 1. */
  call: number;
  way: (typeof WAYS)[number];
}

const CALLS = ["commit", "get", "getAll", "list", "invoice"] as const;
const MOST_ATTEMPTS = 40;
const LATER_MS = 15 * 60_000;

/** The store of one attempt. A killed attempt hears nothing any more, like a worker that is gone. */
function cutStore(store: MemoryStore, cut: Cut | undefined, onCall: (n: number) => void, onKilled: () => void): MemoryStore {
  let calls = 0;
  let isDead = false;
  const never = new Promise<never>(() => undefined);
  const die = (): Promise<never> => {
    isDead = true;
    onKilled();
    return never;
  };
  const wrapped = (name: (typeof CALLS)[number]) => async (...args: unknown[]): Promise<unknown> => {
    if (isDead) return never;
    onCall(++calls);
    const way = calls === cut?.call ? cut.way : "works";
    const work = (): Promise<unknown> => (store[name] as (...given: unknown[]) => Promise<unknown>)(...args);
    if (way === "fails-before") throw new Error("cut");
    if (way === "busy") throw new StoreBusy();
    if (way === "stale" && name === "commit") throw new StaleWrite({ at: 0 });
    if (way === "killed-before") return die();
    const result = await work();
    if (isDead) return never;
    if (way === "fails-after") throw new Error("cut after the work");
    // A transaction carries a token of its own, so only a single write can be told of its own earlier try.
    if (way === "stale-after" && name === "commit" && (args[0] as Change[]).length === 1) throw new StaleWrite({ at: 0 });
    return way === "killed-after" ? die() : result;
  };
  return Object.assign(Object.create(store) as MemoryStore, Object.fromEntries(CALLS.map((name) => [name, wrapped(name)])) as Partial<Store>);
}

export interface Drained {
  /** Calls of the store in each attempt. */
  calls: number[];
  attempts: number;
}

/**
 * Works a file off as the queue would, attempt by attempt: one cut each as long as there are cuts, then none. A message that
 * was not finished comes back a quarter of an hour later.
 */
export async function workedOff(world: MemoryWorld, key: string, cuts: Cut[], hasTime: () => boolean = () => true): Promise<Drained> {
  const store = world.store;
  const messages = [JSON.stringify({ Records: [{ s3: { object: { key } } }] })];
  const calls: number[] = [];
  while (messages.length > 0) {
    if (calls.length > MOST_ATTEMPTS) throw new Error("it never ends");
    const attempt = calls.push(0) - 1;
    const body = messages.shift()!;
    const killed = Promise.withResolvers<"killed">();
    world.store = cutStore(store, cuts[attempt], (n) => (calls[attempt] = n), () => killed.resolve("killed"));
    const work = queueFunction(world, importWork(() => (hasTime() ? 600_000 : 0)));
    const ended = await Promise.race([work({ Records: [{ messageId: "m", body, attributes: {} }] }, {} as never), killed.promise]);
    // Rows that were under way when another failed are still at it, as in a worker that is used again.
    for (const hint of world.importHints.splice(0)) messages.push(JSON.stringify(hint));
    if (ended === "killed" || (ended as { batchItemFailures: unknown[] }).batchItemFailures.length > 0) {
      messages.push(body);
      world.now = new Date(Date.parse(world.now) + LATER_MS).toISOString();
    }
  }
  await new Promise((resolve) => setImmediate(resolve));
  world.store = store;
  return { calls, attempts: calls.length };
}
