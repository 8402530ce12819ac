import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Assembly } from "./assembly.ts";
import { createCallers } from "./callers.ts";
import { createClock } from "./clock.ts";
import type { Service } from "./contract.ts";
import type { Core } from "./core.ts";
import { createFaults } from "./faults.ts";
import { createRoles } from "./iam/roles.ts";
import type { LambdaService } from "./lambda/service.ts";
import { createMeter } from "./meter.ts";
import { createSites } from "./sites.ts";
import { StartError } from "./start-error.ts";
import { createWork } from "./work.ts";

export interface CoreOptions {
  assembly: Assembly;
  directory: string;
  port: number;
  /** Start of a frozen clock, in milliseconds since 1970. */
  startAt: number | undefined;
  log(line: string): void;
  /** Resolves once all resources are made. */
  made: Promise<void>;
  /** All services; asked only after they were created. */
  services(): Service[];
}

/** The account that is simulated; the app must be synthesized without an account or for this one. */
export const account = "000000000000";

/** Region of an app that leaves its region open. */
const defaultRegion = "eu-central-1";

/** Makes what all services share. */
export function createCore({ assembly, directory, port, startAt, log, made, services }: CoreOptions): Core {
  if (assembly.account && assembly.account !== account) {
    throw new StartError([`the app is synthesized for account ${assembly.account}; leave the account open or use ${account}`]);
  }
  mkdirSync(directory, { recursive: true });
  const region = assembly.region ?? defaultRegion;
  const work = createWork();
  const failed = (error: unknown) => log(`a timer failed: ${error instanceof Error ? error.stack : error}`);
  const clock = createClock({ work, file: join(directory, "clock.json"), startAt, failed });
  const service = (name: string) => services().find((one) => one.names.includes(name));
  return {
    account,
    region,
    url: `http://127.0.0.1:${port}`,
    directory,
    clock,
    work,
    meter: createMeter({ now: clock.now, region }),
    faults: createFaults(),
    log,
    assembly,
    callers: createCallers(),
    roles: createRoles(),
    sites: createSites(),
    made,
    service,
    async send(arn, message) {
      const name = arn.split(":")[2] ?? "";
      const receiver = service(name);
      if (!receiver?.receive) throw new Error(`nothing takes messages for ${arn}`);
      await receiver.receive(arn, message);
    },
    invoke: (functionArn, event) => (service("lambda") as LambdaService).invoke(functionArn, event),
    async ask(path) {
      const raw = { method: "GET", url: new URL(path, `http://127.0.0.1:${port}`), headers: {}, body: Buffer.alloc(0) };
      const route = services()
        .flatMap((one) => one.routes ?? [])
        .find((one) => one.matches(raw.method, raw.url, raw.headers));
      return route?.answer(raw);
    },
  };
}
