import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const KEY_BYTES = 32;

/** `salt:key` in base64, by scrypt with Node's own cost. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize("NFC"), salt, KEY_BYTES);
  return `${salt.toString("base64")}:${key.toString("base64")}`;
}

/** Whether the password is the one of the hash; without a hash it takes as long and says no. */
export async function matchesPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [salt = "", key = ""] = hash?.split(":") ?? [];
  const derived = await derive(password.normalize("NFC"), Buffer.from(salt, "base64"), KEY_BYTES);
  const known = Buffer.from(key, "base64");
  return known.length === derived.length && timingSafeEqual(known, derived);
}
