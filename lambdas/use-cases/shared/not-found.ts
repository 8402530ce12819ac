import { refusal } from "../../domain/refusal.ts";

/** The thing is absent or somebody else's: both look the same (I30). */
export const NotFound = refusal<{ what: string }>("not-found", "not-found");

/** The value, or the refusal when it is absent. */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new NotFound({ what });
  return value;
}
