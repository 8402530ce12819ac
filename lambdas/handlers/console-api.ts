import { readFile } from "node:fs/promises";
import { CONSOLE_ROUTES } from "./console-routes/index.ts";
import { consoleCaller } from "./edge/console-caller.ts";
import { httpFunction } from "./edge/http-edge.ts";
import { openApiRoute } from "./edge/openapi.ts";
import { files } from "./edge/parts/files.ts";
import { hints } from "./edge/parts/hints.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { realWorld } from "./edge/real-world.ts";

/** The whole contract lies beside the bundle: it was made of every function's routes when they were built. */
const contract = openApiRoute(async () => JSON.parse(await readFile("openapi.json", "utf8")) as Record<string, unknown>);

/** The console's API. */
export const handler = httpFunction({
  world: realWorld(({ log }, setting) => ({ hints: hints(setting, log), files: files(setting), secrets: secrets(setting) })),
  routes: [...CONSOLE_ROUTES, contract],
  who: consoleCaller,
  open: (route) => route === contract,
});
