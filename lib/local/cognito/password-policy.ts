import { randomInt } from "node:crypto";
import { refusals } from "./refusals.ts";

/** What a password must have. */
export interface PasswordPolicy {
  minimumLength: number;
  lowercase: boolean;
  uppercase: boolean;
  numbers: boolean;
  symbols: boolean;
  /** Days that a temporary password opens. */
  temporaryDays: number;
}

const MAX_LENGTH = 256;
/** The special characters that the developer guide lists, a space between others included. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** Reads `Policies.PasswordPolicy`; what it leaves out is as in a new pool: eight characters of all four classes. */
export function readPolicy(written: Record<string, unknown> | undefined): PasswordPolicy {
  // A written policy switches each class on by itself; without any policy all four are asked for.
  const asks = (name: string) => (written ? written[name] === true : true);
  return {
    minimumLength: Number(written?.MinimumLength ?? 8),
    lowercase: asks("RequireLowercase"),
    uppercase: asks("RequireUppercase"),
    numbers: asks("RequireNumbers"),
    symbols: asks("RequireSymbols"),
    temporaryDays: Number(written?.TemporaryPasswordValidityDays ?? 7),
  };
}

/** Refuses a password that lacks something, naming the first lack. */
export function checkPassword(policy: PasswordPolicy, password: string): void {
  if (password.length > MAX_LENGTH) throw refusals.weakPassword("Password must not be longer than 256 characters");
  if (password.length < policy.minimumLength) throw refusals.weakPassword("Password not long enough");
  if (/^ | $/.test(password)) throw refusals.weakPassword("Password must not start or end with a space");
  if (policy.uppercase && !/[A-Z]/.test(password)) throw refusals.weakPassword("Password must have uppercase characters");
  if (policy.lowercase && !/[a-z]/.test(password)) throw refusals.weakPassword("Password must have lowercase characters");
  if (policy.numbers && !/[0-9]/.test(password)) throw refusals.weakPassword("Password must have numeric characters");
  if (policy.symbols && !SYMBOL.test(password)) throw refusals.weakPassword("Password must have symbol characters");
}

/** A temporary password that any policy takes. */
export function makePassword(policy: PasswordPolicy): string {
  const classes = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!@#%&*?"];
  const length = Math.max(policy.minimumLength, 12);
  return Array.from({ length }, (_, n) => classes[n % classes.length] ?? "").map((letters) => letters[randomInt(letters.length)]).join("");
}
