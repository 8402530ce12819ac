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

/** How an action with a key is remembered on the document that it changed. */
export const actionMark = (action: string, { key, hash }: RequestKey): string => `${action} ${key} ${hash.slice(0, 16)}`;

/** Whether the document's last action was this very request; refuses the same key with another body. */
export function isRepeated(lastAction: string | undefined, action: string, request: RequestKey | null): boolean {
  if (!request || !lastAction?.startsWith(`${action} ${request.key} `)) return false;
  if (lastAction !== actionMark(action, request)) throw new KeyReused();
  return true;
}
