import { createHash, randomBytes, randomUUID } from "node:crypto";
import { SignJWT, errors, importJWK, jwtVerify } from "jose";
import type { Client, Grant, Pool, User } from "./pool.ts";
import { refusals } from "./refusals.ts";

/** As `AuthenticationResult` carries them; lifetimes in seconds. */
export interface Tokens {
  AccessToken: string;
  IdToken: string;
  RefreshToken?: string;
  ExpiresIn: number;
  TokenType: "Bearer";
}

/** Whom tokens are for. */
export interface Holder {
  pool: Pool;
  client: Client;
  user: User;
}

/** A new sign-in with all three tokens. */
export async function signIn(holder: Holder, nowMs: number): Promise<Tokens> {
  const { pool, client, user } = holder;
  const refreshToken = randomBytes(96).toString("base64url");
  const expiresAt = nowMs + client.seconds.refreshToken * 1000;
  const grant: Grant = { id: randomUUID(), username: user.username, clientId: client.id, refreshHash: digest(refreshToken), signedInAt: nowMs, expiresAt };
  pool.users.grant(grant);
  await pool.users.save();
  return { ...(await mint(holder, grant, nowMs)), RefreshToken: refreshToken };
}

/** New ID and access tokens for an earlier sign-in. */
export async function mint(holder: Holder, grant: Grant, nowMs: number): Promise<Tokens> {
  const { client, user } = holder;
  const common = { sub: user.attributes.sub, origin_jti: grant.id, event_id: randomUUID(), auth_time: Math.floor(grant.signedInAt / 1000) };
  const identity = { ...claimsOf(user, client), ...common, "cognito:username": user.username, aud: client.id, token_use: "id" };
  const access = { ...common, client_id: client.id, token_use: "access", scope: "aws.cognito.signin.user.admin", username: user.username };
  return {
    AccessToken: await sign(holder.pool, access, { nowMs, seconds: client.seconds.accessToken }),
    IdToken: await sign(holder.pool, identity, { nowMs, seconds: client.seconds.idToken }),
    ExpiresIn: client.seconds.accessToken,
    TokenType: "Bearer",
  };
}

/** The sign-in behind a refresh token. Refuses one of another client, an unknown one and one that is over. */
export function grantOfRefreshToken(pool: Pool, client: Client, token: string, nowMs: number): Grant {
  const hash = digest(token);
  const grant = [...pool.users.grants.values()].find((one) => one.refreshHash === hash);
  // Ended sign-ins are not remembered: what has the shape of our tokens was one of them.
  if (!grant) throw /^[\w-]{128}$/.test(token) ? refusals.revokedRefresh() : refusals.invalidRefresh();
  if (grant.clientId !== client.id) throw refusals.invalidRefresh();
  if (grant.expiresAt <= nowMs) throw refusals.expiredRefresh();
  return grant;
}

/** The sign-in behind an access token of this pool; refuses it after a sign-out. */
export async function grantOfAccessToken(pool: Pool, token: string, nowMs: number): Promise<Grant> {
  const options = { issuer: pool.issuer, algorithms: ["RS256"], currentDate: new Date(nowMs) };
  const verified = await jwtVerify(token, await importJWK(pool.key.public, "RS256"), options).catch((error: unknown) => {
    throw error instanceof errors.JWTExpired ? refusals.expiredAccess() : refusals.invalidAccess();
  });
  if (verified.payload.token_use !== "access") throw refusals.invalidAccess();
  const grant = pool.users.grants.get(String(verified.payload.origin_jti));
  if (!grant) throw refusals.revokedAccess();
  return grant;
}

/** The user's attributes that the client may read; `…_verified` are booleans, all others texts. */
function claimsOf(user: User, client: Client): Record<string, string | boolean> {
  const readable = Object.entries(user.attributes).filter(([name]) => client.readable?.includes(name) ?? true);
  return Object.fromEntries(readable.map(([name, value]) => [name, name.endsWith("_verified") ? value === "true" : value]));
}

function sign(pool: Pool, claims: Record<string, unknown>, { nowMs, seconds }: { nowMs: number; seconds: number }): Promise<string> {
  const now = Math.floor(nowMs / 1000);
  const token = new SignJWT({ ...claims, jti: randomUUID() }).setProtectedHeader({ kid: pool.key.public.kid ?? "", alg: "RS256" });
  return token.setIssuer(pool.issuer).setIssuedAt(now).setExpirationTime(now + seconds).sign(pool.key.private);
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("base64");
}
