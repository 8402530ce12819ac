import type { CognitoDesk } from "../desk.ts";
import { listAttributes, setAttributes } from "../attributes.ts";
import type { Attribute } from "../attributes.ts";
import { bearerOf } from "../bearer.ts";
import { matchesPassword } from "../password-hash.ts";
import { setPassword } from "../passwords.ts";
import { refusals } from "../refusals.ts";
import { grantOfRefreshToken } from "../tokens.ts";

/** Who is signed in, as far as their client may read it. */
export async function getUser(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { user, client } = await bearerOf(desk, body.AccessToken);
  const factors = user.totp?.preferred ? { PreferredMfaSetting: "SOFTWARE_TOKEN_MFA", UserMFASettingList: ["SOFTWARE_TOKEN_MFA"] } : {};
  return { Username: user.username, UserAttributes: listAttributes(user, client), ...factors };
}

/** Changes attributes that the client may write. */
export async function updateUserAttributes(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { pool, client, user } = await bearerOf(desk, body.AccessToken);
  setAttributes(pool, user, { client, attributes: (body.UserAttributes ?? []) as Attribute[] });
  user.modifiedAt = desk.now();
  await pool.users.save();
  return {};
}

export async function changePassword(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { pool, user } = await bearerOf(desk, body.AccessToken);
  if (!(await matchesPassword(String(body.PreviousPassword ?? ""), user.passwordHash))) throw refusals.wrongPassword();
  await setPassword(desk, { pool, user }, { password: String(body.ProposedPassword ?? ""), permanent: true });
  return {};
}

/** Ends every sign-in of whoever is signed in. ID tokens stay good for authorizers until they expire, as in AWS. */
export async function globalSignOut(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { pool, user } = await bearerOf(desk, body.AccessToken);
  pool.users.signOut(user.username);
  await pool.users.save();
  return {};
}

/** Ends the one sign-in of a refresh token. */
export async function revokeToken(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { client, pool } = desk.client(body.ClientId);
  if (!client.revocable) throw refusals.invalid("Token revocation is not enabled for this client.");
  const grant = grantOfRefreshToken(pool, client, String(body.Token ?? ""), desk.now());
  pool.users.grants.delete(grant.id);
  await pool.users.save();
  return {};
}
