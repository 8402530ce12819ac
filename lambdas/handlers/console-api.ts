import { CONSOLE_ROUTES } from "./console-routes/index.ts";
import { consoleCaller } from "./edge/console-caller.ts";
import { httpFunction } from "./edge/http-edge.ts";
import { openApiRoute } from "./edge/openapi.ts";
import { files } from "./edge/parts/files.ts";
import { hints } from "./edge/parts/hints.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { realWorld } from "./edge/real-world.ts";
import { PORTAL_ROUTES } from "./portal-routes/index.ts";
import { PORTAL_PRINT_ROUTES, PRINT_ROUTES } from "./print-routes/index.ts";
import { REHEARSE_ROUTES } from "./rehearse-routes/index.ts";

/** The whole contract: what other functions answer is described here too. */
const contract = openApiRoute([...CONSOLE_ROUTES, ...PORTAL_ROUTES, ...PRINT_ROUTES, ...PORTAL_PRINT_ROUTES, ...REHEARSE_ROUTES]);

/** The console's API. */
export const handler = httpFunction({
  world: realWorld(({ log }, setting) => ({ hints: hints(setting, log), files: files(setting), secrets: secrets(setting) })),
  routes: [...CONSOLE_ROUTES, contract],
  who: consoleCaller,
  open: (route) => route === contract,
});
