import type { Instant } from "../../domain/days.ts";
import { mustNotBeGuessing, withWrong } from "../../domain/wrong-tries.ts";
import type { World } from "../../ports.ts";
import { onFresh } from "./retry-stale.ts";

/**
 * Where a request comes from: the reader's address as the distribution saw it, and whoever handed it on. The first can be made
 * up by whoever goes round the distribution, so the second counts too, with more patience, for many readers share it.
 */
export interface Sources {
  reader: string;
  hop: string;
}

const MOST_BY_READER = 30;
const MOST_BY_HOP = 300;
const BLOCK = 4;

/** Runs a try of a code; from a source that guesses it is not even looked at, and one that opens nothing is counted. */
export async function guarded<T>(world: World, { sources, code, now }: { sources: Sources; code: string; now: Instant }, attempt: () => Promise<T>): Promise<T> {
  const block = code.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, BLOCK);
  const hashes = await Promise.all([sources.reader, sources.hop].map(async (source, n) => (await world.ids.mac(`source ${n} ${source}`)).slice(0, 32)));
  const known = await Promise.all(hashes.map((source) => world.store.get("wrong-tries", { source })));
  known.forEach((one, n) => mustNotBeGuessing(one, { block: n === 0 ? block : `${n}`, most: n === 0 ? MOST_BY_READER : MOST_BY_HOP, now }));
  try {
    return await attempt();
  } catch (error) {
    for (const [n, source] of hashes.entries()) {
      await onFresh(known[n] ?? null, () => world.store.get("wrong-tries", { source }), (fresh) => world.store.commit([{ save: withWrong(fresh, { source, block: n === 0 ? block : "", now }) }]));
    }
    throw error;
  }
}
