import { randomInt } from "node:crypto";
import type { CognitoDesk } from "../desk.ts";
import { maskAddress, sendLetter } from "../letters.ts";
import { setPassword } from "../passwords.ts";
import type { Client, Pool, User } from "../pool.ts";
import { refusals } from "../refusals.ts";

const HOUR_MS = 3_600_000;
const CODES_AN_HOUR = 5;
const TRIES_A_CODE = 5;

/** Mails a code. Where the client hides who there is, a stranger's name is answered in the same way, and nothing is sent. */
export async function forgotPassword(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { client, pool } = desk.client(body.ClientId);
  const name = String(body.Username ?? "");
  const user = pool.users.find(name, pool);
  if (!user) {
    if (!client.hidesUsers) throw refusals.noUser();
    return { CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: maskAddress(name.includes("@") ? name : `${name}@${name}`) } };
  }
  return sendCode(desk, pool, user);
}

/** Sets a new password with the code that was mailed. */
export async function confirmForgotPassword(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const { client, pool } = desk.client(body.ClientId);
  const user = pool.users.find(String(body.Username ?? ""), pool);
  if (!user) throw unknownUser(client);
  if (!user.reset || user.reset.until <= desk.now()) throw refusals.expiredResetCode();
  if (user.reset.tries >= TRIES_A_CODE) throw refusals.limit();
  if (user.reset.code !== body.ConfirmationCode) {
    user.reset.tries += 1;
    await pool.users.save();
    throw refusals.wrongResetCode();
  }
  await setPassword(desk, { pool, user }, { password: String(body.Password ?? ""), permanent: true });
  return {};
}

/** Mails a code to a user's verified address and keeps it for an hour. */
export async function sendCode(desk: CognitoDesk, pool: Pool, user: User): Promise<unknown> {
  const email = user.attributes.email;
  if (!user.enabled) throw refusals.disabled();
  if (user.status === "FORCE_CHANGE_PASSWORD") throw refusals.wrongState();
  if (!email || user.attributes.email_verified !== "true") throw refusals.noAddress();
  user.askedAt = user.askedAt.filter((at) => at > desk.now() - HOUR_MS);
  if (user.askedAt.length >= CODES_AN_HOUR) throw refusals.limit();
  user.askedAt.push(desk.now());
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  user.reset = { code, until: desk.now() + HOUR_MS, tries: 0 };
  await pool.users.save();
  const { subject, message } = pool.verification;
  await sendLetter(desk.cloud, { to: email, subject, text: message.replaceAll("{####}", code) });
  return { CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: maskAddress(email) } };
}

function unknownUser(client: Client): Error {
  return client.hidesUsers ? refusals.wrongResetCode() : refusals.noUser();
}
