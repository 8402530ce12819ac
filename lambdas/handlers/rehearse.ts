import { consoleCaller } from "./edge/console-caller.ts";
import { httpFunction } from "./edge/http-edge.ts";
import { mail } from "./edge/parts/mail.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { realWorld } from "./edge/real-world.ts";
import { REHEARSE_ROUTES } from "./rehearse-routes/index.ts";

/** Tries out how mail would leave: the only function behind HTTP that can send. */
export const handler = httpFunction({ world: realWorld((_base, setting) => ({ secrets: secrets(setting), send: mail(setting) })), routes: REHEARSE_ROUTES, who: consoleCaller });
