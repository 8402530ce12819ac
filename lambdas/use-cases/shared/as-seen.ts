import { refusal } from "../../domain/refusal.ts";

/** The thing is not as the caller saw it (`If-Match`). */
export const NotAsSeen = refusal("conflict", "not-as-seen");

/** Refuses a change that was made on another version than the present one; whoever names none has seen none. */
export function mustBeAsSeen({ version }: { version: number }, seenVersion: number | undefined): void {
  if (seenVersion !== undefined && seenVersion !== version) throw new NotAsSeen();
}
