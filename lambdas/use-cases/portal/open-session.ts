import { later, type Instant } from "../../domain/days.ts";
import { isAlive, LinkNotFound, type Link } from "../../domain/link.ts";
import { RENEW_AFTER_MS, SESSION_MS, type PortalSession } from "../../domain/portal-session.ts";
import type { World } from "../../ports.ts";

const CONTEXT = "portal-session";

export interface Visitor {
  link: Link;
  /** A session to go on with, when the present one is getting old. */
  renewed: string | null;
}

/** Exchanges a link's token for a session. Unknown, expired and revoked tokens are refused alike (I30). */
export async function openSession(world: World, { token, now }: { token: string; now: Instant }): Promise<{ sessionToken: string; expiresAt: Instant; link: Link }> {
  const link = await world.store.get("link", { hash: world.ids.hash(token) });
  if (!isAlive(link, now)) throw new LinkNotFound();
  return { ...(await sealed(world, link, now)), link };
}

/** The visitor behind a session token; refuses one that ended or whose link was revoked. */
export async function visitorOf(world: World, { sessionToken, now }: { sessionToken: string; now: Instant }): Promise<Visitor> {
  const text = await world.ids.unseal(sessionToken, CONTEXT);
  const session = text ? (JSON.parse(text) as PortalSession) : null;
  if (!session || session.endsAt <= now) throw new LinkNotFound();
  const link = await world.store.get("link", { hash: session.linkHash });
  if (!isAlive(link, now)) throw new LinkNotFound();
  const old = Date.parse(session.endsAt) - Date.parse(now) < SESSION_MS - RENEW_AFTER_MS;
  return { link, renewed: old ? (await sealed(world, link, now)).sessionToken : null };
}

async function sealed(world: World, link: Link, now: Instant): Promise<{ sessionToken: string; expiresAt: Instant }> {
  const session: PortalSession = { linkHash: link.hash, endsAt: later(now, SESSION_MS) };
  return { sessionToken: await world.ids.seal(JSON.stringify(session), CONTEXT), expiresAt: session.endsAt };
}
