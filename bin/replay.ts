/**
 * `npm run replay -- <ledger.csv> [--seed N]`: two years of a real ledger in an empty local cloud. The file is dropped as it
 * is, the clock runs, and what is stored afterwards is held against itself. With a seed things go wrong on the way.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildAll } from "./building.ts";
import { startEmptyProduct } from "./local/empty-product.ts";
import { readLedger } from "./replay/ledger.ts";
import { replayLedger } from "./replay/replay-ledger.ts";
import { failuresOf, printed } from "./replay/table.ts";

const say = (line: string): void => console.log(`· ${line}`);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
const [path] = positionals;
const seed = values.seed === undefined ? undefined : Number(values.seed);
if (!path || (seed !== undefined && !Number.isSafeInteger(seed))) {
  console.error("npm run replay -- <ledger.csv> [--seed N]");
  process.exit(2);
}

const ledger = await readLedger(path);
await buildAll(say);
const directory = resolve(".local", "replay", seed === undefined ? "calm" : `seed-${seed}`);
const product = await startEmptyProduct({ directory, startAt: "2012-01-01T00:00:00Z" });
try {
  const replay = await replayLedger(product, ledger, { until: "2014-01-31T00:00:00Z", seed, say });
  for (const line of printed(replay, ledger)) console.log(line);
  const failures = failuresOf(replay, ledger);
  for (const failure of failures) console.error(`WRONG: ${failure}`);
  console.log(`\nState and logs: ${join(directory, "cloud.log")}`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await product.cloud.close();
}
