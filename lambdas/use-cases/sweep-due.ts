import type { Instant } from "../domain/days.ts";
import type { World } from "../ports.ts";

/** Hints of one sweep at most; the rest is found a minute later. */
const MOST = 2_000;

/** Wakes the workers for everything that is due. It only hints: what is decided is decided on the rows (R4). */
export async function sweepDue(world: World, { trustedNow }: { trustedNow: Instant }): Promise<number> {
  const hints = await world.store.due(trustedNow, MOST);
  if (hints.length > 0) await world.hints.due(hints);
  return hints.length;
}
