import { consoleCaller } from "./edge/console-caller.ts";
import { httpFunction } from "./edge/http-edge.ts";
import { codes } from "./edge/parts/codes.ts";
import { mail } from "./edge/parts/mail.ts";
import { secrets } from "./edge/parts/secrets.ts";
import { realWorld } from "./edge/real-world.ts";
import { TEMPLATE_ROUTES } from "./template-routes/index.ts";

/** Keeps the texts of messages and tries out how mail leaves: the only function behind HTTP that can send. */
export const handler = httpFunction({ world: realWorld((_base, setting) => ({ printer: codes, secrets: secrets(setting), send: mail(setting) })), routes: TEMPLATE_ROUTES, who: consoleCaller });
