import type { CognitoDesk } from "./desk.ts";
import { refusals } from "./refusals.ts";
import { signIn } from "./tokens.ts";
import type { Holder } from "./tokens.ts";

/** The next step of a sign-in whose password was right: a challenge, or the tokens. */
export async function nextStep(desk: CognitoDesk, holder: Holder): Promise<Record<string, unknown>> {
  const { pool, user } = holder;
  const srp = { USER_ID_FOR_SRP: user.username };
  if (user.status === "RESET_REQUIRED") throw refusals.resetRequired();
  if (user.status === "FORCE_CHANGE_PASSWORD") {
    if ((user.temporaryUntil ?? Infinity) <= desk.now()) throw refusals.temporaryExpired();
    const { sub: _sub, ...attributes } = user.attributes;
    return challenge("NEW_PASSWORD_REQUIRED", { ...srp, requiredAttributes: "[]", userAttributes: JSON.stringify(attributes) });
  }
  const enrolled = user.totp?.verified === true;
  if (pool.mfa !== "OFF" && enrolled && (pool.mfa === "ON" || user.totp?.preferred)) return challenge("SOFTWARE_TOKEN_MFA", { ...srp, FRIENDLY_DEVICE_NAME: "" });
  if (pool.mfa === "ON") return challenge("MFA_SETUP", { ...srp, MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' });
  return { ChallengeParameters: {}, AuthenticationResult: await signIn(holder, desk.now()) };

  function challenge(name: "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA" | "MFA_SETUP", parameters: Record<string, string>): Record<string, unknown> {
    return { ChallengeName: name, ChallengeParameters: parameters, Session: desk.challenge(holder, name) };
  }
}
