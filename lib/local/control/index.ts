import type { Route, Service } from "../contract.ts";
import type { Core } from "../core.ts";
import { clockRoutes } from "./clock.ts";
import type { CloudHooks, RunningCloud } from "../running-cloud.ts";
import { dropFolderRoutes } from "./drop-folder.ts";
import { faultRoutes } from "./faults.ts";
import { healthRoutes } from "./health.ts";
import { idleRoutes } from "./idle.ts";
import { meterRoutes } from "./meter.ts";
import { resetRoutes } from "./reset.ts";

/** What the control routes need from the start. */
export interface ControlOptions {
  services: Service[];
  state: { ready: boolean; urls(): Record<string, string> };
  hooks: CloudHooks;
  running: RunningCloud;
}

/** The control routes below `/_local/`. */
export function controlRoutes(core: Core, { services, state, hooks, running }: ControlOptions): Route[] {
  return [
    ...healthRoutes(state),
    ...clockRoutes(core),
    ...idleRoutes(core),
    ...meterRoutes(core),
    ...faultRoutes(core),
    ...resetRoutes(core, { services, afterReset: () => hooks.afterReset?.(running) }),
    ...dropFolderRoutes(hooks.dropFolder && (() => hooks.dropFolder?.(running))),
  ];
}
