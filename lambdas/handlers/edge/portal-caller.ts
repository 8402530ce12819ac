import type { World } from "../../ports.ts";
import { NotSignedIn } from "./http-edge.ts";
import { visitorOf, type Visitor } from "../../use-cases/portal/open-session.ts";
import type { HttpEvent } from "./http-event.ts";

/** The visitor behind a request: the session stands in the Authorization header (no cookie, decisions 11). */
export async function portalCaller(event: HttpEvent, world: World): Promise<{ who: Visitor; headers?: Record<string, string> }> {
  const [, sessionToken] = /^Bearer ([\w-]{40,2000})$/.exec(event.headers["authorization"] ?? "") ?? [];
  if (!sessionToken) throw new NotSignedIn();
  const who = await visitorOf(world, { sessionToken, now: new Date(event.requestContext.timeEpoch).toISOString() });
  return { who, ...(who.renewed ? { headers: { "session-token": who.renewed } } : {}) };
}
