import { createHmac, randomBytes } from "node:crypto";

const STEP_MS = 30_000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A fresh secret for an authenticator app: 32 bytes in base32. */
export function makeSecret(): string {
  const bits = [...randomBytes(32)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** The code that an authenticator app shows at that moment: RFC 6238, SHA-1, 30 seconds, six digits. */
export function oneTimeCode(secret: string, nowMs: number): string {
  return codeAt(secret, Math.floor(nowMs / STEP_MS));
}

/** The step whose code this is: the present one or a neighbour; undefined when it is none of them. */
export function stepOf(secret: string, code: string, nowMs: number): number | undefined {
  const present = Math.floor(nowMs / STEP_MS);
  return [present, present - 1, present + 1].find((step) => codeAt(secret, step) === code);
}

function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", decode(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function decode(secret: string): Buffer {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
