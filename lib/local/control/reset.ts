import type { Route, Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { controlRoute } from "./route.ts";

/** `POST /_local/reset` empties everything: faults, running functions, what services hold, the meter. Time stays. */
export function resetRoutes(core: Core, { services, afterReset }: { services: Service[]; afterReset(): Promise<void> | undefined }): Route[] {
  return [
    controlRoute("POST", "reset", async () => {
      core.faults.heal();
      for (const service of services) await service.reset?.();
      await core.work.idle();
      // What was still running when it was stopped may have left something behind.
      for (const service of services) await service.reset?.();
      core.meter.reset();
      core.roles.reset();
      await afterReset();
      return { empty: true, now: new Date(core.clock.now()).toISOString() };
    }),
  ];
}
