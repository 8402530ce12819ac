import type { CognitoDesk } from "../desk.ts";
import type { User } from "../pool.ts";
import { refusals } from "../refusals.ts";
import { wireUser } from "./admin-users.ts";

const MAX_PAGE = 60;

/** A page of users in order of their making; `Filter` is one comparison: `email = "a@example.com"` or `name ^= "A"`. */
export async function listUsers(desk: CognitoDesk, body: Record<string, unknown>): Promise<unknown> {
  const pool = desk.pool(body.UserPoolId);
  const limit = Number(body.Limit ?? MAX_PAGE);
  if (limit < 0 || limit > MAX_PAGE) throw refusals.invalid("1 validation error detected: Value at 'limit' failed to satisfy constraint");
  const matches = readFilter(body.Filter);
  const users = [...pool.users.users.values()].filter(matches).sort((a, b) => a.createdAt - b.createdAt);
  const from = Number(body.PaginationToken ?? 0);
  const page = users.slice(from, from + (limit || MAX_PAGE));
  const next = from + page.length;
  return { Users: page.map((user) => wireUser(user, "Attributes")), ...(next < users.length ? { PaginationToken: String(next) } : {}) };
}

const FILTERED: Record<string, (user: User) => string> = {
  username: (user) => user.username,
  "cognito:user_status": (user) => user.status,
  status: (user) => (user.enabled ? "Enabled" : "Disabled"),
};
const FILTERED_ATTRIBUTES = ["email", "phone_number", "name", "given_name", "family_name", "preferred_username", "sub"];

function readFilter(written: unknown): (user: User) => boolean {
  if (written === undefined || written === "") return () => true;
  const [, name = "", sign, value = ""] = String(written).match(/^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/) ?? [];
  const known = FILTERED[name];
  if (!known && !FILTERED_ATTRIBUTES.includes(name)) throw refusals.invalid("One or more list filter parameters are invalid.");
  const wanted = value.replace(/\\(.)/g, "$1").toLowerCase();
  return (user) => {
    const own = (known ? known(user) : (user.attributes[name] ?? "")).toLowerCase();
    return sign === "=" ? own === wanted : own.startsWith(wanted);
  };
}
