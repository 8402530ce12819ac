import type { Clock } from "./clock.ts";
import type { Route, Service } from "./contract.ts";
import type { DropFolder } from "./control/drop-folder.ts";
import type { Core } from "./core.ts";
import type { Resolved } from "./resolve.ts";
import type { Work } from "./work.ts";

/** What a product adds to its local cloud. */
export interface CloudHooks {
  /** Control routes of its own. */
  routes?(cloud: RunningCloud): Route[];
  /** Addresses for `/_local/health`. */
  urls?(cloud: RunningCloud): Record<string, string>;
  /** Where `/_local/drop-folder` points. */
  dropFolder?(cloud: RunningCloud): DropFolder;
  /** Runs once all resources are made, before `/_local/health` says ready: sites, users, what must be there. */
  prepare?(cloud: RunningCloud): Promise<void>;
  /** Runs after `/_local/reset` has emptied everything. */
  afterReset?(cloud: RunningCloud): Promise<void>;
}

export interface RunningCloud {
  /** Base address, without a slash at the end. */
  readonly url: string;
  readonly region: string;
  readonly clock: Clock;
  readonly work: Work;
  /** An output of a stack, by its logical id; undefined when there is none. */
  output(stack: string, name: string): string | undefined;
  /** What `Ref` and `Fn::GetAtt` give of a resource, by its construct path (`/Resource` at the end may be left out). */
  resource(path: string): { ref: string; attributes: Record<string, string> };
  /** A service by a name of its credential scope, for what only it offers. */
  service<T extends Service = Service>(name: string): T;
  /** Ends functions, saves state, frees the port. */
  close(): Promise<void>;
}

/** The cloud as it is handed out. */
export function runningCloud(core: Core, resolved: Resolved, close: () => Promise<void>): RunningCloud {
  return {
    url: core.url,
    region: core.region,
    clock: core.clock,
    work: core.work,
    output: resolved.output,
    resource(path) {
      const found = resolved.resources.find((one) => one.path === path || one.path === `${path}/Resource`);
      if (!found) throw new Error(`the template has no resource ${path}`);
      return { ref: found.identity.ref, attributes: found.identity.attributes ?? {} };
    },
    service<T extends Service>(name: string) {
      const found = core.service(name);
      if (!found) throw new Error(`there is no service ${name}`);
      return found as T;
    },
    close,
  };
}
