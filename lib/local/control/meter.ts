import type { Route } from "../contract.ts";
import type { Core } from "../core.ts";
import { controlRoute } from "./route.ts";

/** `GET /_local/meter` tells what was called, refused and used, and its cost; `DELETE` begins anew. */
export function meterRoutes({ meter, roles }: Core): Route[] {
  return [
    controlRoute("GET", "meter", () => ({ ...meter.report(), rights: roles.rights() })),
    controlRoute("DELETE", "meter", () => {
      meter.reset();
      roles.reset();
      return meter.report();
    }),
  ];
}
