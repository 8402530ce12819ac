import { DUE_KINDS } from "../use-cases/due/index.ts";
import { queueFunction } from "./edge/queue-edge.ts";
import { realWorld } from "./edge/real-world.ts";
import { dueHint } from "./schemas/delivery-hint.ts";

/** Queue `due`: whatever else falls due, by its word. */
export const handler = queueFunction(realWorld(), async (world, body, trustedNow) => {
  const { word, ...place } = dueHint.parse(body);
  const run = DUE_KINDS[word];
  return run ? run(world, { ...place, trustedNow }) : "no-such-word";
});
