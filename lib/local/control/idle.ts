import type { Route } from "../contract.ts";
import type { Core } from "../core.ts";
import { Problem } from "../problem.ts";
import { controlRoute } from "./route.ts";

/** Longest wait for quiet, in milliseconds of the machine; below the five minutes after which HTTP clients give up. */
const longestWaitMs = 280_000;

/** `POST /_local/idle` answers when no queue, event or function has work left that is due now. */
export function idleRoutes({ clock, work }: Core): Route[] {
  return [
    controlRoute("POST", "idle", async () => {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<"late">((resolve) => (timer = setTimeout(resolve, longestWaitMs, "late")));
      const outcome = await Promise.race([work.idle(), patience]).finally(() => clearTimeout(timer));
      if (outcome === "late") throw new Problem(503, "still-busy", `still under way: ${[...new Set(work.open())].join(", ")}`);
      return { idle: true, now: new Date(clock.now()).toISOString() };
    }),
  ];
}
