import type { Faults } from "../faults.ts";

/** When an environment that the fault `kill` has drawn will die. */
export interface Crash {
  /** Dies before the run begins. */
  readonly before: boolean;
  /** Asked before and after each AWS call: whether this is the moment. */
  strikes(phase: "before" | "after"): boolean;
}

/** Moments that a crash picks from: before the run, and before or after each of the first twelve AWS calls. */
export const crashMoments = 25;

/**
 * Draws the fault `kill` for one run. The moment is a call, not a time, so that a seed kills at the same point again;
 * a run that ends sooner loses its answer.
 */
export function drawCrash(faults: Faults): Crash | undefined {
  if (!faults.draw("kill")) return undefined;
  const moment = faults.pick(crashMoments);
  const fatalCall = Math.ceil(moment / 2);
  const fatalPhase = moment % 2 === 1 ? "before" : "after";
  let calls = 0;
  return {
    before: moment === 0,
    strikes(phase) {
      if (phase === "before") calls += 1;
      return calls === fatalCall && phase === fatalPhase;
    },
  };
}
