import type { Context } from "aws-lambda";
import { files } from "./edge/parts/files.ts";
import { csvRows } from "./edge/parts/csv-rows.ts";
import { hints } from "./edge/parts/hints.ts";
import { importWork } from "./edge/import-work.ts";
import { queueFunction, type QueueEvent } from "./edge/queue-edge.ts";
import { realWorld } from "./edge/real-world.ts";

const real = realWorld(({ log }, setting) => ({ hints: hints(setting, log), files: files(setting), sheets: { rows: csvRows } }));
let remainingMs = (): number => Number.POSITIVE_INFINITY;
const work = queueFunction(real, importWork(() => remainingMs()));

/** Queue `import`: files that arrived in the drop folder, and runs that go on. */
export const handler = (event: QueueEvent, context: Context) => {
  remainingMs = () => context.getRemainingTimeInMillis();
  return work(event, context);
};
