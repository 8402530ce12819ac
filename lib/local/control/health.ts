import type { Route } from "../contract.ts";
import { Problem } from "../problem.ts";
import { controlRoute } from "./route.ts";

/** `GET /_local/health`: 200 with the addresses once everything answers, 503 before. */
export function healthRoutes(state: { ready: boolean; urls(): Record<string, string> }): Route[] {
  return [
    controlRoute("GET", "health", () => {
      if (!state.ready) throw new Problem(503, "starting", "not everything answers yet");
      return { ready: true, urls: state.urls() };
    }),
  ];
}
