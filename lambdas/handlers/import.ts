import type { Context } from "aws-lambda";
import { runImport } from "../use-cases/run-import.ts";
import { takeFile } from "../use-cases/take-file.ts";
import { files } from "./edge/parts/files.ts";
import { csvRows } from "./edge/parts/csv-rows.ts";
import { queueFunction, type QueueEvent } from "./edge/queue-edge.ts";
import { realWorld } from "./edge/real-world.ts";
import { importMessage } from "./schemas/import-message.ts";

/** Time that a run leaves for keeping its progress. */
const SPARE_MS = 30_000;

const real = realWorld((_base, setting) => ({ files: files(setting), sheets: { rows: csvRows } }));
let remainingMs = (): number => Number.POSITIVE_INFINITY;

const work = queueFunction(real, async (world, body) => {
  const said = importMessage(body);
  if (said.is === "run") return runImport(world, { ...said, hasTime: () => remainingMs() > SPARE_MS });
  const outcomes = [];
  for (const key of said.keys) outcomes.push(await takeFile(world, { key }));
  return outcomes.join(",") || "nothing";
});

/** Queue `import`: files that arrived in the drop folder, and runs that go on. */
export const handler = (event: QueueEvent, context: Context) => {
  remainingMs = () => context.getRemainingTimeInMillis();
  return work(event, context);
};
