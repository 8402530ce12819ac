import type { Customer } from "../../domain/customer.ts";
import { findable } from "../../domain/findable.ts";
import type { Change } from "../../ports.ts";

/** Words under which a customer is found, as they change: only those that came or went are written. */
export function wordChanges(before: Customer, after: Customer): Change[] {
  const old = findable(before);
  const now = findable(after);
  const gone = old.filter((word) => !now.some((w) => w.word === word.word)).map((word) => ({ remove: { ...word, version: 1 } }));
  const come = now.filter((word) => !old.some((w) => w.word === word.word)).map((put) => ({ put }));
  return [...gone, ...come];
}
