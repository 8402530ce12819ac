import { httpFunction } from "./edge/http-edge.ts";
import { files } from "./edge/parts/files.ts";
import { hints } from "./edge/parts/hints.ts";
import { portalCaller } from "./edge/portal-caller.ts";
import { realWorld } from "./edge/real-world.ts";
import { OPEN_SESSION, PORTAL_ROUTES, VERIFY_EMAIL } from "./portal-routes/index.ts";

/** The portal's API. */
export const handler = httpFunction({ world: realWorld(({ log }, setting) => ({ hints: hints(setting, log), files: files(setting) })), routes: PORTAL_ROUTES, who: portalCaller, open: (route) => route === OPEN_SESSION || route === VERIFY_EMAIL });
