import { createFaults } from "../../../lib/local/faults.ts";
import { crashMoments } from "../../../lib/local/lambda/crash.ts";
import type { FaultPlan } from "./product.ts";

/**
 * One plan for each moment at which a function can die: before its run, and before or after each of its AWS calls. The
 * function is the `draw`th that runs from now on.
 */
export function killsAtEveryMoment(draw: number): FaultPlan[] {
  const faults = createFaults();
  const seeds = new Map<number, number>();
  for (let seed = 1; seeds.size < crashMoments; seed++) {
    faults.set({ seed, rates: {} });
    const moment = faults.pick(crashMoments);
    if (!seeds.has(moment)) seeds.set(moment, seed);
  }
  return Array.from({ length: crashMoments }, (_, moment) => ({ seed: seeds.get(moment)!, script: [{ kind: "kill", draw }] }));
}
