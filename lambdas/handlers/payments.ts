import { consoleCaller } from "./edge/console-caller.ts";
import { httpFunction } from "./edge/http-edge.ts";
import type { HttpEvent } from "./edge/http-event.ts";
import { hints } from "./edge/parts/hints.ts";
import { providers } from "./edge/parts/providers.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { portalCaller } from "./edge/portal-caller.ts";
import { noticeFunction } from "./edge/notice-edge.ts";
import { realWorld } from "./edge/real-world.ts";
import { PAYMENT_ACCOUNT_ROUTES } from "./payment-routes/accounts.ts";
import { PORTAL_PAYMENT_ROUTES } from "./payment-routes/portal.ts";

const world = realWorld(({ log }, setting) => ({ hints: hints(setting, log), secrets: secrets(setting), providers: providers(setting) }));
const console = httpFunction({ world, routes: PAYMENT_ACCOUNT_ROUTES, who: consoleCaller });
const portal = httpFunction({ world, routes: PORTAL_PAYMENT_ROUTES, who: portalCaller });
const notices = noticeFunction(world);

/** Everything that asks payment providers or is told by them, apart from the rest for the size of their clients. */
export const handler = (event: HttpEvent, context: never) => (event.rawPath.startsWith("/v1/") ? console : event.rawPath.startsWith("/webhooks/") ? notices : portal)(event, context);
