import { runImport } from "../../use-cases/run-import.ts";
import { takeFile } from "../../use-cases/take-file.ts";
import { importMessage } from "../schemas/import-message.ts";
import type { Each } from "./queue-edge.ts";

/** Time that a run leaves for keeping its progress. */
const SPARE_MS = 30_000;

/** What is done with one message of queue `import`: files that arrived are taken, each alone; a run goes on. */
export const importWork = (remainingMs: () => number): Each => async (world, body) => {
  const said = importMessage(body);
  if (said.is === "run") return runImport(world, { ...said, hasTime: () => remainingMs() > SPARE_MS });
  const taken = await Promise.allSettled(said.keys.map((key) => takeFile(world, { key })));
  const failed = taken.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
  return taken.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : "")).join(",") || "nothing";
};
