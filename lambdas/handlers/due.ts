import { DUE_KINDS } from "../use-cases/due/index.ts";
import { hints } from "./edge/parts/hints.ts";
import { providers } from "./edge/parts/providers.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { queueFunction } from "./edge/queue-edge.ts";
import { realWorld } from "./edge/real-world.ts";
import { dueHint } from "./schemas/delivery-hint.ts";

const real = realWorld(({ log }, setting) => ({ hints: hints(setting, log), secrets: secrets(setting), providers: providers(setting) }));

/** Queue `due`: whatever else falls due, by its word. */
export const handler = queueFunction(real, async (world, body, trustedNow) => {
  const { word, ...place } = dueHint.parse(body);
  const run = DUE_KINDS[word];
  return run ? run(world, { ...place, trustedNow }) : "no-such-word";
});
