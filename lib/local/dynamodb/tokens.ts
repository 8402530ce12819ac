/** Client request tokens of transactions: kept for ten minutes, in the batch of the transaction itself. */
import type { Clock } from "../clock.ts";
import type { BatchRow, Level } from "./dynalite.ts";
import { under } from "./engine.ts";

const memoryMs = 10 * 60 * 1000;
const prefix = "token~";

interface Remembered {
  digest: string;
  until: number;
}

export interface Tokens {
  /** The digest of the transaction that this token was used for in the last ten minutes. */
  find(token: string): Promise<string | undefined>;
  /** Rows that remember the token, and drop what is older than ten minutes. Call `remember` once they are written. */
  rows(token: string, digest: string): BatchRow[];
  remember(token: string, digest: string): void;
  forgetAll(): void;
}

/** Tokens of earlier runs are read once, before the first question. */
export function createTokens(level: Level, clock: Clock): Tokens {
  const memory = new Map<string, Remembered>();
  let loaded: Promise<void> | undefined;
  const load = async () => {
    const kept: [string, Remembered][] = [];
    for await (const [key, value] of level.iterator(under(prefix))) kept.push([key.slice(prefix.length), value]);
    for (const [token, value] of kept.sort(([, a], [, b]) => a.until - b.until)) memory.set(token, value);
  };
  return {
    async find(token) {
      await (loaded ??= load());
      const remembered = memory.get(token);
      return remembered && remembered.until > clock.now() ? remembered.digest : undefined;
    },
    rows(token, digest) {
      const dropped: BatchRow[] = [];
      for (const [old, { until }] of memory) {
        if (until > clock.now()) break;
        memory.delete(old);
        dropped.push({ type: "del", key: prefix + old });
      }
      return [...dropped, { type: "put", key: prefix + token, value: { digest, until: clock.now() + memoryMs } }];
    },
    remember(token, digest) {
      memory.set(token, { digest, until: clock.now() + memoryMs });
    },
    forgetAll: () => memory.clear(),
  };
}
