import { refusal } from "../../domain/refusal.ts";

/** An Idempotency-Key with what it stands for: the route it came over and the hash of its body. */
export interface RequestKey {
  key: string;
  hash: string;
}

/** The same key with another body (api.md). */
export const KeyReused = refusal("invalid", "idempotency-key-reused");

/** The seed of what a key creates: the same key of the same company over the same route makes the same thing. */
export const seedOf = (companyId: string, route: string, { key }: RequestKey): string => `${companyId} ${route} ${key}`;

/** Whether a stored request is this one; refuses the same key with another body. */
export function isReplay(storedHash: string | undefined, request: RequestKey | null): boolean {
  if (!request || storedHash === undefined) return false;
  if (storedHash !== request.hash) throw new KeyReused();
  return true;
}

type Hash = (text: string) => string;

/** Requests that a document remembers: a retry may come after other actions. */
const MOST_MARKS = 4;
/** Hexadecimal digits that are kept of a hash, so that the head stays small (decisions 1). */
const DIGITS = 12;

const markOf = (action: string, { key, hash }: RequestKey, digest: Hash): { request: string; body: string } => ({
  request: digest(`${action} ${key}`).slice(0, DIGITS),
  body: hash.slice(0, DIGITS),
});

/** What a document remembers once a request with a key has changed it: the newest first, `{request}:{body}` each. */
export function withMark(marks: string | undefined, action: string, request: RequestKey, digest: Hash): string {
  const mark = markOf(action, request, digest);
  return [`${mark.request}:${mark.body}`, ...(marks?.split(" ") ?? [])].slice(0, MOST_MARKS).join(" ");
}

/** Whether this very request has changed the document already; refuses the same key with another body. */
export function isRepeated(marks: string | undefined, action: string, request: RequestKey | null, digest: Hash): boolean {
  const mark = request && markOf(action, request, digest);
  const known = mark && marks?.split(" ").find((one) => one.startsWith(`${mark.request}:`));
  if (!mark || !known) return false;
  if (known !== `${mark.request}:${mark.body}`) throw new KeyReused();
  return true;
}
