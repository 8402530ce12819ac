import { createFaults } from "../../../lib/local/faults.ts";
import { crashMoments } from "../../../lib/local/lambda/crash.ts";
import type { FaultPlan } from "./product.ts";

/**
 * One plan for each moment at which a function that makes so many AWS calls can die: before its run, before or after each
 * call, and with its answer unsent. The function is the `draw`th that runs from now on.
 */
export function killsAtEveryMoment({ draw, calls }: { draw: number; calls: number }): FaultPlan[] {
  const faults = createFaults();
  const seeds = new Map<number, number>();
  for (let seed = 1; seeds.size < crashMoments; seed++) {
    faults.set({ seed, rates: {} });
    const moment = faults.pick(crashMoments);
    if (!seeds.has(moment)) seeds.set(moment, seed);
  }
  return Array.from({ length: Math.min(crashMoments, 2 * calls + 2) }, (_, moment) => ({ seed: seeds.get(moment)!, script: [{ kind: "kill", draw }] }));
}
