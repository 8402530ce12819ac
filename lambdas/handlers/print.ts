import { consoleCaller } from "./edge/console-caller.ts";
import { httpFunction } from "./edge/http-edge.ts";
import { files } from "./edge/parts/files.ts";
import { printer } from "./edge/parts/printer.ts";
import { portalCaller } from "./edge/portal-caller.ts";
import { realWorld } from "./edge/real-world.ts";
import { PRINT_ROUTES, PORTAL_PRINT_ROUTES } from "./print-routes/index.ts";
import type { HttpEvent } from "./edge/http-event.ts";

const world = realWorld((_base, setting) => ({ files: files(setting), printer }));
const forConsole = httpFunction({ world, routes: PRINT_ROUTES, who: consoleCaller });
const forPortal = httpFunction({ world, routes: PORTAL_PRINT_ROUTES, who: portalCaller });

/** PDFs for both audiences: the only function behind HTTP that carries the printer. */
export const handler = (event: HttpEvent, context: object) => (event.rawPath.startsWith("/portal/") ? forPortal : forConsole)(event, context as never);
