import type { Route } from "../contract.ts";
import type { Core } from "../core.ts";
import { Problem } from "../problem.ts";
import { durationMs } from "./duration.ts";
import { controlRoute } from "./route.ts";

/** `GET /_local/clock` tells virtual time; `POST {advance}` or `{to}` moves it and answers when all on the way has happened. */
export function clockRoutes({ clock }: Core): Route[] {
  const now = () => ({ now: new Date(clock.now()).toISOString(), frozen: clock.frozen });
  return [
    controlRoute("GET", "clock", now),
    controlRoute("POST", "clock", async (body) => {
      const to = target(body as { advance?: unknown; to?: unknown }, clock.now());
      if (to < clock.now()) throw new Problem(409, "clock-runs-forward", `it is already ${now().now}`);
      await clock.advanceTo(to);
      return now();
    }),
  ];
}

function target({ advance, to }: { advance?: unknown; to?: unknown }, now: number): number {
  if ((advance === undefined) === (to === undefined)) throw new Problem(400, "invalid-clock", "give either advance or to");
  if (advance !== undefined) return now + durationMs(String(advance));
  const time = typeof to === "string" && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(to) ? Date.parse(to) : NaN;
  if (Number.isNaN(time)) throw new Problem(400, "invalid-time", `${JSON.stringify(to)} is not an instant such as 2026-01-05T08:00:00Z`);
  return time;
}
