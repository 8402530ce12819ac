import type { Route } from "../contract.ts";
import type { Core } from "../core.ts";
import { faultKinds, type FaultKind, type FaultPlan } from "../faults.ts";
import { Problem } from "../problem.ts";
import { controlRoute } from "./route.ts";

/** `POST /_local/faults {seed, rates, script?}` lets things go wrong from a seed; `DELETE` heals. */
export function faultRoutes({ faults }: Core): Route[] {
  return [
    controlRoute("POST", "faults", (body) => {
      const plan = readPlan(body as Partial<FaultPlan>);
      faults.set(plan);
      return plan;
    }),
    controlRoute("DELETE", "faults", () => {
      faults.heal();
      return { healed: true };
    }),
  ];
}

function readPlan({ seed, rates = {}, script = [], ...strange }: Partial<FaultPlan>): FaultPlan {
  const invalid = (detail: string) => new Problem(400, "invalid-faults", detail);
  if (Object.keys(strange).length > 0) throw invalid(`unknown: ${Object.keys(strange).join(", ")}`);
  if (!Number.isSafeInteger(seed)) throw invalid("seed is a whole number");
  for (const [kind, rate] of Object.entries(rates)) {
    if (!isKind(kind)) throw invalid(`unknown kind ${kind}; there are ${faultKinds.join(", ")}`);
    if (typeof rate !== "number" || !(rate >= 0 && rate <= 1)) throw invalid(`the rate of ${kind} is from 0 to 1`);
  }
  if (!Array.isArray(script)) throw invalid("script is a list");
  for (const step of script) {
    if (!isKind(step.kind) || !Number.isSafeInteger(step.draw) || step.draw < 1) {
      throw invalid("a step of the script is {kind, draw}, the first draw being 1");
    }
  }
  return { seed: seed as number, rates, script };
}

function isKind(kind: string): kind is FaultKind {
  return (faultKinds as readonly string[]).includes(kind);
}
