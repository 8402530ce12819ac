import { httpFunction } from "./edge/http-edge.ts";
import { portalCaller } from "./edge/portal-caller.ts";
import { realWorld } from "./edge/real-world.ts";
import { OPEN_SESSION, PORTAL_ROUTES } from "./portal-routes/index.ts";

/** The portal's API. */
export const handler = httpFunction({ world: realWorld(), routes: PORTAL_ROUTES, who: portalCaller, open: (route) => route === OPEN_SESSION });
