import { randomUUID } from "node:crypto";
import type { CognitoDesk } from "../desk.ts";
import { listAttributes, setAttributes } from "../attributes.ts";
import type { Attribute } from "../attributes.ts";
import { sendLetter } from "../letters.ts";
import { checkPassword, makePassword } from "../password-policy.ts";
import { setPassword } from "../passwords.ts";
import type { Pool, User } from "../pool.ts";
import { refusals } from "../refusals.ts";
import { sendCode } from "./forgotten-password.ts";

type Body = Record<string, unknown>;

/** Makes a user with a temporary password and mails it, unless told not to (`MessageAction: SUPPRESS`). */
export async function adminCreateUser(desk: CognitoDesk, body: Body): Promise<unknown> {
  const pool = desk.pool(body.UserPoolId);
  const attributes = (body.UserAttributes ?? []) as Attribute[];
  const resend = body.MessageAction === "RESEND";
  const user = resend ? desk.user(body.UserPoolId, body.Username).user : newUser(desk, pool, { username: String(body.Username ?? ""), attributes });
  if (resend && user.status !== "FORCE_CHANGE_PASSWORD") throw refusals.invalid("Resend not possible. User is in a state that does not permit it.");
  const password = typeof body.TemporaryPassword === "string" ? body.TemporaryPassword : makePassword(pool.policy);
  checkPassword(pool.policy, password);
  pool.users.users.set(user.username, user);
  await setPassword(desk, { pool, user }, { password, permanent: false });
  const mediums = (body.DesiredDeliveryMediums ?? ["EMAIL"]) as string[];
  if (body.MessageAction !== "SUPPRESS" && user.attributes.email && mediums.includes("EMAIL")) await invite(desk, pool, { user, password });
  return { User: wireUser(user, "Attributes") };
}

export async function adminGetUser(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { user } = desk.user(body.UserPoolId, body.Username);
  const factors = user.totp?.preferred ? { PreferredMfaSetting: "SOFTWARE_TOKEN_MFA", UserMFASettingList: ["SOFTWARE_TOKEN_MFA"] } : {};
  return { ...wireUser(user, "UserAttributes"), ...factors };
}

export async function adminUpdateUserAttributes(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { pool, user } = desk.user(body.UserPoolId, body.Username);
  setAttributes(pool, user, { attributes: (body.UserAttributes ?? []) as Attribute[] });
  return touch(desk, pool, user);
}

export async function adminSetUserPassword(desk: CognitoDesk, body: Body): Promise<unknown> {
  const found = desk.user(body.UserPoolId, body.Username);
  await setPassword(desk, found, { password: String(body.Password ?? ""), permanent: body.Permanent === true });
  return {};
}

/** Mails the user a code; until they use it they cannot sign in. */
export async function adminResetUserPassword(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { pool, user } = desk.user(body.UserPoolId, body.Username);
  await sendCode(desk, pool, user);
  user.status = "RESET_REQUIRED";
  return touch(desk, pool, user);
}

export async function adminDeleteUser(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { pool, user } = desk.user(body.UserPoolId, body.Username);
  pool.users.signOut(user.username);
  pool.users.users.delete(user.username);
  await pool.users.save();
  return {};
}

/** A disabled user's sign-ins end at once. */
export async function adminDisableUser(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { pool, user } = desk.user(body.UserPoolId, body.Username);
  user.enabled = false;
  pool.users.signOut(user.username);
  return touch(desk, pool, user);
}

export async function adminEnableUser(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { pool, user } = desk.user(body.UserPoolId, body.Username);
  user.enabled = true;
  return touch(desk, pool, user);
}

export async function adminUserGlobalSignOut(desk: CognitoDesk, body: Body): Promise<unknown> {
  const { pool, user } = desk.user(body.UserPoolId, body.Username);
  pool.users.signOut(user.username);
  return touch(desk, pool, user);
}

/** A user as the API shows them; times in seconds. */
export function wireUser(user: User, attributesName: "Attributes" | "UserAttributes"): Record<string, unknown> {
  return {
    Username: user.username,
    [attributesName]: listAttributes(user),
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

/** Where one signs in with an attribute, the name is that attribute and the user name becomes the `sub`. */
function newUser(desk: CognitoDesk, pool: Pool, { username, attributes }: { username: string; attributes: Attribute[] }): User {
  if (!username) throw refusals.invalid("Username is required.");
  const sub = randomUUID();
  const named = pool.signInWith.includes("email");
  if (named && !/^[^\s@]+@[^\s@]+$/.test(username)) throw refusals.invalid("Username should be an email.");
  if (pool.users.find(username, pool)) throw named ? refusals.emailTaken() : refusals.exists();
  const now = desk.now();
  const user: User = { username: named ? sub : username, attributes: { sub }, status: "FORCE_CHANGE_PASSWORD", enabled: true, createdAt: now, modifiedAt: now, failures: 0, lockedUntil: 0, askedAt: [] };
  const all = named && !attributes.some((one) => one.Name === "email") ? [...attributes, { Name: "email", Value: username }] : attributes;
  setAttributes(pool, user, { attributes: all, isNew: true });
  return user;
}

async function invite(desk: CognitoDesk, pool: Pool, { user, password }: { user: User; password: string }): Promise<void> {
  const to = user.attributes.email ?? "";
  const name = pool.signInWith.includes("email") ? to : user.username;
  const text = pool.invitation.message.replaceAll("{username}", name).replaceAll("{####}", password);
  await sendLetter(desk.cloud, { to, subject: pool.invitation.subject, text });
}

async function touch(desk: CognitoDesk, pool: Pool, user: User): Promise<unknown> {
  user.modifiedAt = desk.now();
  await pool.users.save();
  return {};
}
