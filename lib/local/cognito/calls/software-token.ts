import type { CognitoDesk } from "../desk.ts";
import { bearerOf } from "../bearer.ts";
import { makeSecret, stepOf } from "../one-time-code.ts";
import { refusals } from "../refusals.ts";
import type { Holder } from "../tokens.ts";

/** Gives out a secret for an authenticator app, to a user who is signed in or is on the way to be. */
export async function associateSoftwareToken(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const holder = await holderOf(desk, body);
  if (holder.pool.mfa === "OFF") throw refusals.noSoftwareToken();
  const secret = makeSecret();
  holder.user.totp = { secret, verified: false, preferred: false };
  await holder.pool.users.save();
  if (body.AccessToken !== undefined) return { SecretCode: secret };
  desk.settle(body.Session);
  return { SecretCode: secret, Session: desk.challenge(holder, "MFA_SETUP") };
}

/** Takes the app's first code as proof that the secret arrived. */
export async function verifySoftwareToken(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const holder = await holderOf(desk, body);
  const { totp } = holder.user;
  if (!totp) throw refusals.noSoftwareToken();
  const step = stepOf(totp.secret, String(body.UserCode), desk.now());
  if (step === undefined) throw refusals.wrongFirstCode();
  holder.user.totp = { ...totp, verified: true, lastStep: step };
  await holder.pool.users.save();
  if (body.AccessToken !== undefined) return { Status: "SUCCESS" };
  desk.settle(body.Session);
  return { Status: "SUCCESS", Session: desk.challenge(holder, "MFA_SETUP") };
}

/** Switches one-time codes on or off for whoever is signed in. */
export async function setUserMfaPreference(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { pool, user } = await bearerOf(desk, body.AccessToken);
  const wish = body.SoftwareTokenMfaSettings as { Enabled?: boolean } | undefined;
  if (wish?.Enabled && !user.totp?.verified) throw refusals.invalid("User has not verified software token mfa");
  if (user.totp && wish) user.totp.preferred = wish.Enabled === true;
  await pool.users.save();
  return {};
}

/** Refuses a wrong code and one whose 30 seconds were used before. */
export async function checkOneTimeCode(desk: CognitoDesk, holder: Holder, code: string | undefined): Promise<void> {
  const { totp } = holder.user;
  if (!code) throw refusals.invalid("Missing required parameter SOFTWARE_TOKEN_MFA_CODE");
  const step = totp && stepOf(totp.secret, code, desk.now());
  if (!totp || step === undefined) throw refusals.wrongOneTimeCode();
  if (totp.lastStep !== undefined && step <= totp.lastStep) throw refusals.usedOneTimeCode();
  totp.lastStep = step;
  await holder.pool.users.save();
}

async function holderOf(desk: CognitoDesk, body: Record<string, unknown>): Promise<Holder> {
  if (body.AccessToken !== undefined) return bearerOf(desk, body.AccessToken);
  const challenge = desk.challenged(body.Session);
  if (challenge.name !== "MFA_SETUP") throw refusals.invalidSession();
  return challenge.holder;
}
