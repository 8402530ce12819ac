import { createHash } from "node:crypto";

/** What can go wrong: with a queue message, with a function, with an AWS call. */
export type FaultKind = (typeof faultKinds)[number];

export const faultKinds = ["duplicate", "delay", "reorder", "lose", "kill", "throttle", "timeoutBefore", "timeoutAfter"] as const;

/** What shall go wrong: at a rate for each kind (0 to 1), and at chosen draws (`{kind: "kill", draw: 3}` is the third). */
export interface FaultPlan {
  seed: number;
  rates: Partial<Record<FaultKind, number>>;
  script?: { kind: FaultKind; draw: number }[];
}

/** Seeded faults. Without a seed nothing is ever drawn. */
export interface Faults {
  /** Draws once for the kind, deterministic by seed and call order; false when healed. */
  draw(kind: FaultKind): boolean;
  /** A whole number from 0 to below `n`, from the same seed. */
  pick(n: number): number;
  set(plan: FaultPlan): void;
  heal(): void;
}

/** Makes the faults, healed. Each kind draws from a sequence of its own, so that one kind does not shift another. */
export function createFaults(): Faults {
  let plan: FaultPlan | undefined;
  let drawn = new Map<string, number>();

  function draws(kind: string): number {
    const count = (drawn.get(kind) ?? 0) + 1;
    drawn.set(kind, count);
    return count;
  }

  return {
    draw(kind) {
      if (!plan) return false;
      const draw = draws(kind);
      if (plan.script?.some((step) => step.kind === kind && step.draw === draw)) return true;
      return fraction(plan.seed, kind, draw) < (plan.rates[kind] ?? 0);
    },
    pick(n) {
      return Math.floor(fraction(plan?.seed ?? 0, "pick", draws("pick")) * n);
    },
    set(next) {
      plan = next;
      drawn = new Map();
    },
    heal() {
      plan = undefined;
    },
  };
}

/** A number from 0 to below 1 that depends on nothing but its arguments. */
function fraction(seed: number, kind: string, draw: number): number {
  return createHash("sha256").update(`${seed} ${kind} ${draw}`).digest().readUInt32BE(0) / 2 ** 32;
}
