import { mkdirSync, rmSync } from "node:fs";
import { readAssembly } from "./assembly.ts";
import { createCloudLog } from "./cloud-log.ts";
import type { Service } from "./contract.ts";
import { controlRoutes } from "./control/index.ts";
import { createCore } from "./create-core.ts";
import type { Core } from "./core.ts";
import { openEndpoint } from "./endpoint.ts";
import { freePort } from "./free-port.ts";
import { checkMappings } from "./lambda/mapping-rights.ts";
import { makeAll } from "./make.ts";
import { resolveAssembly } from "./resolve.ts";
import { kindsOf, registry } from "./resources.ts";
import { runningCloud, type CloudHooks, type RunningCloud } from "./running-cloud.ts";
import { StartError } from "./start-error.ts";
import { unknownIn } from "./unknown.ts";

export interface CloudOptions {
  /** Folder of the cloud assembly (`cdk.out`). */
  assembly: string;
  /** Folder for state and logs; survives a restart. */
  directory: string;
  /** Port on the loopback address; 0 takes any free one. */
  port: number;
  /** Values of the templates' parameters; others take their default. */
  parameters?: Record<string, string> | ((url: string) => Record<string, string>);
  /** An instant (RFC 3339) at which to freeze the clock; a later one that was reached before wins. */
  startAt?: string;
  /** Empties the state first. */
  fresh?: boolean;
  hooks?: CloudHooks;
  /** Hears what is also written to `cloud.log`. */
  log?: (line: string) => void;
}

/** Reads the assembly and runs it. Refuses, naming all of it at once, what nobody here understands. */
export async function startCloud(options: CloudOptions): Promise<RunningCloud> {
  const assembly = readAssembly(options.assembly);
  if (options.fresh) rmSync(options.directory, { recursive: true, force: true });
  mkdirSync(options.directory, { recursive: true });
  const log = createCloudLog(options.directory, options.log);
  const made = Promise.withResolvers<void>();
  const closers: (() => Promise<void>)[] = [log.close];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  const services: Service[] = [];
  try {
    const core = createCore({
      assembly,
      directory: options.directory,
      port: options.port || (await freePort()),
      startAt: options.startAt === undefined ? undefined : Date.parse(options.startAt),
      log: log.write,
      made: made.promise,
      services: () => services,
    });
    for (const create of registry) {
      const service = create(core);
      services.push(service);
      closers.push(() => service.close());
    }
    return await run(core, { options, services, closers, close, release: made.resolve });
  } catch (error) {
    await close();
    throw error;
  }
}

interface Starting {
  options: CloudOptions;
  services: Service[];
  closers: (() => Promise<void>)[];
  close(): Promise<void>;
  release(): void;
}

async function run(core: Core, { options, services, closers, close, release }: Starting): Promise<RunningCloud> {
  const { parameters = {}, hooks = {} } = options;
  const kinds = kindsOf(services);
  const given = typeof parameters === "function" ? parameters(core.url) : parameters;
  const resolved = resolveAssembly({ assembly: core.assembly, kinds, account: core.account, region: core.region, parameters: given });
  const unknown = unknownIn(resolved.resources, kinds);
  if (unknown.length > 0) throw new StartError(unknown);

  const running = runningCloud(core, resolved, close);
  const state = { ready: false, urls: () => hooks.urls?.(running) ?? { aws: core.url } };
  const routes = [
    ...(hooks.routes?.(running) ?? []),
    ...controlRoutes(core, { services, state, hooks, running }),
    ...services.flatMap((service) => service.routes ?? []),
  ];
  const endpoint = await openEndpoint(core, Number(new URL(core.url).port), routes);
  closers.push(endpoint.close, async () => core.clock.close());
  await makeAll(resolved.resources, kinds);
  checkMappings(core, resolved.resources);
  release();
  await hooks.prepare?.(running);
  state.ready = true;
  return running;
}
