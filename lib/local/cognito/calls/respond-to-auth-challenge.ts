import type { Challenge, CognitoDesk } from "../desk.ts";
import { setAttributes } from "../attributes.ts";
import { checkPassword } from "../password-policy.ts";
import { setPassword } from "../passwords.ts";
import { refusals } from "../refusals.ts";
import { nextStep } from "../steps.ts";
import { signIn } from "../tokens.ts";
import type { Holder } from "../tokens.ts";
import { checkOneTimeCode } from "./software-token.ts";

/** Takes the next step of a sign-in: a new password, a one-time code, or the end of an authenticator app's set-up. */
export async function respondToAuthChallenge(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { client } = desk.client(body.ClientId);
  const answers = (body.ChallengeResponses ?? {}) as Record<string, string>;
  const challenge = desk.challenged(body.Session);
  if (challenge.clientId !== client.id || challenge.name !== body.ChallengeName) throw refusals.invalidSession();
  if (!answers.USERNAME) throw refusals.invalid("Missing required parameter USERNAME");
  const { pool, user } = challenge.holder;
  if (pool.users.find(answers.USERNAME, pool) !== user) throw refusals.invalidSession();
  if (!user.enabled) throw refusals.disabled();
  const step = await STEPS[challenge.name](desk, challenge.holder, answers);
  desk.settle(body.Session);
  return step;
}

const STEPS: Record<Challenge["name"], (desk: CognitoDesk, holder: Holder, answers: Record<string, string>) => Promise<unknown>> = {
  async NEW_PASSWORD_REQUIRED(desk, holder, answers) {
    const { pool, client, user } = holder;
    if (!answers.NEW_PASSWORD) throw refusals.invalid("Missing required parameter NEW_PASSWORD");
    checkPassword(pool.policy, answers.NEW_PASSWORD);
    const given = Object.entries(answers).filter(([name]) => name.startsWith("userAttributes."));
    setAttributes(pool, user, { client, attributes: given.map(([name, Value]) => ({ Name: name.slice("userAttributes.".length), Value })) });
    await setPassword(desk, { pool, user }, { password: answers.NEW_PASSWORD, permanent: true });
    return nextStep(desk, holder);
  },

  async SOFTWARE_TOKEN_MFA(desk, holder, answers) {
    await checkOneTimeCode(desk, holder, answers.SOFTWARE_TOKEN_MFA_CODE);
    return { ChallengeParameters: {}, AuthenticationResult: await signIn(holder, desk.now()) };
  },

  async MFA_SETUP(desk, holder) {
    if (!holder.user.totp?.verified) throw refusals.invalid("A software token must be verified first.");
    return { ChallengeParameters: {}, AuthenticationResult: await signIn(holder, desk.now()) };
  },
};
