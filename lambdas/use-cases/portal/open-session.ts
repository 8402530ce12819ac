import { typedCode } from "../../domain/access-code.ts";
import { later, type Instant } from "../../domain/days.ts";
import { isAlive, LinkNotFound, type Link } from "../../domain/link.ts";
import { RENEW_AFTER_MS, SESSION_MS, type PortalSession } from "../../domain/portal-session.ts";
import type { World } from "../../ports.ts";
import { guarded, type Sources } from "../shared/guessing.ts";
import { hashOfCode } from "../shared/new-link.ts";

const CONTEXT = "portal-session";

export interface Visitor {
  link: Link;
  /** A session to go on with, when the present one is getting old. */
  renewed: string | null;
}

/** Exchanges a link's token for a session. Unknown, expired and revoked tokens are refused alike (I30). */
export async function openSession(world: World, { token, now }: { token: string; now: Instant }): Promise<{ sessionToken: string; expiresAt: Instant; link: Link }> {
  const link = await world.store.get("link", { hash: world.ids.hash(token) });
  if (!isAlive(link, now) || link.byCode || link.verifies) throw new LinkNotFound();
  return { ...(await sealed(world, link, now)), link };
}

/**
 * Exchanges a code from paper, with the customer's postcode or the number of the document beside it. Whatever is wrong is
 * refused alike, so that nobody learns which part was right (R17).
 */
export const openByCode = (world: World, { code, check, now, sources }: CodeTry): Promise<{ sessionToken: string; expiresAt: Instant; link: Link }> =>
  guarded(world, { sources, code: typedCode(code) ?? code, now }, () => opened(world, { code, check, now }));

export interface CodeTry {
  code: string;
  check: string;
  now: Instant;
  sources: Sources;
}

async function opened(world: World, { code, check, now }: Omit<CodeTry, "sources">): Promise<{ sessionToken: string; expiresAt: Instant; link: Link }> {
  const typed = typedCode(code);
  const link = await world.store.get("link", { hash: hashOfCode(world, typed ?? code) });
  const known = typed && isAlive(link, now) && link.byCode ? link : null;
  const { companyId, customerId, invoiceId } = known ?? NOBODY;
  const [customer, head] = await Promise.all([world.store.get("customer", { companyId, customerId }), world.store.get("invoice", { companyId, invoiceId })]);
  const answers = [customer?.address?.postalCode, head?.number].filter((answer) => typeof answer === "string").map(plain);
  if (!known || plain(check) === "" || !answers.includes(plain(check))) throw new LinkNotFound();
  return { ...(await sealed(world, known, now)), link: known };
}

const NOBODY = { companyId: "cmp_none", customerId: "cus_none", invoiceId: "inv_none" };

/** How people write the same postcode or number. */
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

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
