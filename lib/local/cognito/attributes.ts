import type { AttributeRule, Client, Pool, User } from "./pool.ts";
import { refusals } from "./refusals.ts";

/** How the API writes attributes. */
export interface Attribute {
  Name: string;
  Value?: string;
}

/** OpenID Connect's standard claims, each of up to 2,048 characters. */
const STANDARD = [
  "address", "birthdate", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname",
  "phone_number", "picture", "preferred_username", "profile", "updated_at", "website", "zoneinfo",
];

/** The schema of a pool: the standard attributes and those of the template, which become `custom:<name>`. */
export function readSchema(written: Record<string, unknown>[] = []): Map<string, AttributeRule> {
  const rules = new Map<string, AttributeRule>(STANDARD.map((name) => [name, { mutable: true, minLength: 0, maxLength: 2048 }]));
  for (const name of ["email_verified", "phone_number_verified"]) rules.set(name, { mutable: true, minLength: 4, maxLength: 5 });
  for (const one of written) {
    const limits = (one.StringAttributeConstraints ?? {}) as { MinLength?: string; MaxLength?: string };
    const plain = String(one.Name).replace(/^custom:/, "");
    const name = STANDARD.includes(plain) ? plain : `custom:${plain}`;
    const standing = rules.get(name);
    rules.set(name, { mutable: one.Mutable === undefined ? (standing?.mutable ?? true) : one.Mutable === true || one.Mutable === "true", minLength: Number(limits.MinLength ?? 0), maxLength: Number(limits.MaxLength ?? 2048) });
  }
  return rules;
}

/** Sets attributes by the schema. With a client, only those that it may write; without, those of an administrator. */
export function setAttributes(pool: Pool, user: User, changes: { attributes: Attribute[]; client?: Client; isNew?: boolean }): void {
  const { attributes, client, isNew = false } = changes;
  for (const { Name, Value = "" } of attributes) {
    const rule = pool.attributes.get(Name);
    if (!rule) throw refusals.invalid(`user.${Name}: Attribute does not exist in the schema.`);
    if (client?.writable && !client.writable.includes(Name)) throw refusals.unwritable();
    if (client && Name.endsWith("_verified")) throw refusals.unwritable();
    if (!isNew && !rule.mutable) throw refusals.invalid(`user.${Name}: Attribute cannot be updated.`);
    if (Value.length < rule.minLength || Value.length > rule.maxLength) throw refusals.invalid(`user.${Name}: String must be between ${rule.minLength} and ${rule.maxLength} characters long.`);
    if (Name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(Value)) throw refusals.invalid("Invalid email address format.");
  }
  const named = attributes.map((one) => one.Name);
  checkTaken(pool, user, attributes.find((one) => one.Name === "email")?.Value);
  if (!isNew && named.includes("email") && !named.includes("email_verified")) user.attributes.email_verified = "false";
  for (const { Name, Value = "" } of attributes) user.attributes[Name] = Value;
}

/** Attributes as the API lists them. */
export function listAttributes(user: User, client?: Client): Attribute[] {
  const shown = Object.entries(user.attributes).filter(([name]) => name === "sub" || (client?.readable?.includes(name) ?? true));
  return shown.map(([Name, Value]) => ({ Name, Value }));
}

function checkTaken(pool: Pool, user: User, email: string | undefined): void {
  if (email === undefined || !pool.signInWith.includes("email")) return;
  const holder = pool.users.find(email, pool);
  if (holder && holder.username !== user.username) throw refusals.aliasTaken();
}
