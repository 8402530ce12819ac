import type { Invocation } from "../contract.ts";
import type { Core } from "../core.ts";
import { createAsynchronous, type Asynchronous } from "./asynchronous.ts";
import { createFunctionLog, type FunctionLog } from "./function-log.ts";
import type { FunctionSettings } from "./function-settings.ts";
import { createPool, type Pool } from "./pool.ts";

/** One function at work. */
export interface RunningFunction {
  readonly settings: FunctionSettings;
  readonly pool: Pool;
  readonly asynchronous: Asynchronous;
  readonly log: FunctionLog;
}

/** All functions, by name or ARN. */
export interface Functions {
  add(settings: FunctionSettings, bootFile: string): void;
  /** Refuses a name that no function has. */
  find(nameOrArn: string): RunningFunction;
  all(): RunningFunction[];
  invoke(nameOrArn: string, event: unknown): Promise<Invocation>;
}

export function createFunctions(core: Core): Functions {
  const byName = new Map<string, RunningFunction>();
  const functions: Functions = {
    add(settings, bootFile) {
      const log = createFunctionLog(core.directory, settings.name, core.meter);
      const pool = createPool({ settings, core, bootFile, log });
      byName.set(settings.name, { settings, pool, log, asynchronous: createAsynchronous(settings.name, pool, core) });
    },
    find(nameOrArn) {
      const found = byName.get(nameOf(nameOrArn));
      if (!found) throw new Error(`there is no function ${nameOrArn}`);
      return found;
    },
    all: () => [...byName.values()],
    async invoke(nameOrArn, event) {
      const outcome = await functions.find(nameOrArn).pool.run(JSON.stringify(event) ?? "null");
      if (outcome.ok) return { ok: true, payload: JSON.parse(outcome.payload) };
      return { ok: false, ...outcome.error };
    },
  };
  return functions;
}

/** `arn:aws:lambda:eu-central-1:000000000000:function:Name:1` or just `Name`. */
function nameOf(nameOrArn: string): string {
  return nameOrArn.startsWith("arn:") ? (nameOrArn.split(":")[6] ?? "") : (nameOrArn.split(":")[0] ?? "");
}
