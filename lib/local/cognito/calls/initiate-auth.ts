import type { CognitoDesk } from "../desk.ts";
import { matchesPassword } from "../password-hash.ts";
import type { Client, Pool, User } from "../pool.ts";
import { refusals } from "../refusals.ts";
import { nextStep } from "../steps.ts";
import { grantOfRefreshToken, mint } from "../tokens.ts";

const FREE_FAILURES = 5;
const MAX_LOCK_MS = 15 * 60_000;

/** Begins a sign-in by password, or renews one. SRP and custom flows are not answered here. */
export async function initiateAuth(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { client, pool } = desk.client(body.ClientId);
  const parameters = (body.AuthParameters ?? {}) as Record<string, string>;
  const flow = String(body.AuthFlow);
  if (flow === "REFRESH_TOKEN_AUTH" || flow === "REFRESH_TOKEN") return renew(desk, { client, pool }, parameters);
  if (flow !== "USER_PASSWORD_AUTH") throw refusals.invalid(`The local cloud answers USER_PASSWORD_AUTH and REFRESH_TOKEN_AUTH, not ${flow}.`);
  requireFlow(client, "USER_PASSWORD_AUTH");
  const user = await checkedUser(desk, { client, pool }, parameters);
  return nextStep(desk, { pool, client, user });
}

async function checkedUser(desk: CognitoDesk, { client, pool }: { client: Client; pool: Pool }, parameters: Record<string, string>): Promise<User> {
  const { USERNAME: name, PASSWORD: password } = parameters;
  if (!name) throw refusals.invalid("Missing required parameter USERNAME");
  if (!password) throw refusals.invalid("Missing required parameter PASSWORD");
  const user = pool.users.find(name, pool);
  if (!user && !client.hidesUsers) throw refusals.noUser();
  if (user && user.lockedUntil > desk.now()) throw refusals.tooManyFailures();
  const right = await matchesPassword(password, user?.passwordHash);
  if (!user) throw refusals.wrongPassword();
  if (!right) {
    await countFailure(desk, pool, user);
    throw refusals.wrongPassword();
  }
  if (!user.enabled) throw refusals.disabled();
  if (user.failures > 0) {
    user.failures = 0;
    await pool.users.save();
  }
  return user;
}

/** Five failures are free; each further one locks for a time that doubles from a second up to a quarter of an hour (developer guide, "Lockout behavior"). */
async function countFailure(desk: CognitoDesk, pool: Pool, user: User): Promise<void> {
  user.failures += 1;
  if (user.failures >= FREE_FAILURES) user.lockedUntil = desk.now() + Math.min(MAX_LOCK_MS, 1000 * 2 ** (user.failures - FREE_FAILURES));
  await pool.users.save();
}

async function renew(desk: CognitoDesk, { client, pool }: { client: Client; pool: Pool }, parameters: Record<string, string>): Promise<unknown> {
  requireFlow(client, "REFRESH_TOKEN_AUTH");
  const token = parameters.REFRESH_TOKEN;
  if (!token) throw refusals.invalid("Missing required parameter REFRESH_TOKEN");
  const grant = grantOfRefreshToken(pool, client, token, desk.now());
  const user = pool.users.users.get(grant.username);
  if (!user) throw refusals.noUser();
  if (!user.enabled) throw refusals.disabled();
  return { ChallengeParameters: {}, AuthenticationResult: await mint({ pool, client, user }, grant, desk.now()) };
}

function requireFlow(client: Client, flow: string): void {
  if (client.flows.includes(`ALLOW_${flow}`) || client.flows.includes(flow)) return;
  throw refusals.invalid(`${flow} flow not enabled for this client`);
}
