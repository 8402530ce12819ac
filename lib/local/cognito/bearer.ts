import { decodeJwt } from "jose";
import type { CognitoDesk } from "./desk.ts";
import type { Grant } from "./pool.ts";
import { refusals } from "./refusals.ts";
import { grantOfAccessToken } from "./tokens.ts";
import type { Holder } from "./tokens.ts";

/** Whose access token a call shows. */
export async function bearerOf(desk: CognitoDesk, accessToken: unknown): Promise<Holder & { grant: Grant }> {
  const pool = [...desk.pools.values()].find((one) => one.issuer === issuerOf(accessToken));
  if (!pool) throw refusals.invalidAccess();
  const grant = await grantOfAccessToken(pool, String(accessToken), desk.now());
  const user = pool.users.users.get(grant.username);
  if (!user) throw refusals.noUser();
  if (!user.enabled) throw refusals.disabled();
  return { ...desk.client(grant.clientId), user, grant };
}

function issuerOf(token: unknown): string | undefined {
  try {
    return decodeJwt(String(token)).iss;
  } catch {
    return undefined;
  }
}
