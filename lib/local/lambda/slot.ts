import { performance } from "node:perf_hooks";
import type { Core } from "../core.ts";
import { drawCrash, type Crash } from "./crash.ts";
import { startEnvironment, type Environment, type Outcome } from "./environment.ts";
import { environmentVariables } from "./environment-variables.ts";
import type { FunctionLog } from "./function-log.ts";
import type { FunctionSettings } from "./function-settings.ts";
import { functionError } from "./runtime/function-error.ts";
import type { FunctionError, FunctionTime } from "./runtime/protocol.ts";

/** A place for one environment of a function, with an access key that outlives it. */
export interface Slot {
  /** Whether an environment is there and can take an event at once. */
  readonly warm: boolean;
  run(requestId: string, event: string): Promise<Outcome>;
  kill(): void;
}

export interface SlotOptions {
  settings: FunctionSettings;
  core: Core;
  bootFile: string;
  log: FunctionLog;
}

/** An idle environment is closed after this many milliseconds of the machine. */
const idleMs = 300_000;

export function createSlot(index: number, options: SlotOptions): Slot {
  return new EnvironmentSlot(index, options);
}

class EnvironmentSlot implements Slot {
  readonly #options: SlotOptions;
  readonly #accessKeyId: string;
  #environment: Environment | undefined;
  #crash: Crash | undefined;
  #reaper: NodeJS.Timeout | undefined;

  constructor(index: number, options: SlotOptions) {
    this.#options = options;
    const { core, settings } = options;
    this.#accessKeyId = core.callers.register(`${settings.name} ${index}`, {
      name: settings.name,
      roleArn: settings.roleArn,
      onCall: (phase) => this.#survives(phase),
    });
  }

  get warm(): boolean {
    return this.#environment?.alive ?? false;
  }

  kill(): void {
    clearTimeout(this.#reaper);
    this.#environment?.kill();
  }

  async run(requestId: string, event: string): Promise<Outcome> {
    clearTimeout(this.#reaper);
    try {
      const environment = await this.#warmUp();
      this.#crash = drawCrash(this.#options.core.faults);
      return await this.#runIn(environment, requestId, event);
    } catch (thrown) {
      return { ok: false, error: errorOfStart(thrown) };
    } finally {
      this.#crash = undefined;
      this.#reaper = setTimeout(() => this.#environment?.kill(), idleMs).unref();
    }
  }

  /** Called around each AWS call; while an environment still loads, its calls are its own affair. */
  #survives(phase: "before" | "after"): boolean {
    if (this.#crash?.strikes(phase)) this.#environment?.kill();
    return this.#environment?.alive ?? true;
  }

  get #time(): FunctionTime {
    const { clock } = this.#options.core;
    return { now: clock.now(), standing: clock.standing };
  }

  async #warmUp(): Promise<Environment> {
    if (this.#environment?.alive) return this.#environment;
    this.#environment = undefined;
    const { settings, core, bootFile, log } = this.#options;
    const variables = environmentVariables(settings, core, { accessKeyId: this.#accessKeyId, time: this.#time });
    const started = startEnvironment({ bootFile, folder: settings.folder, memoryMb: settings.memoryMb, variables, log });
    return (this.#environment = await started);
  }

  async #runIn(environment: Environment, requestId: string, event: string): Promise<Outcome> {
    const { settings, core } = this.#options;
    if (this.#crash?.before) environment.kill();
    const begun = performance.now();
    const outcome = await environment.run({ requestId, event, timeoutMs: settings.timeoutMs, time: this.#time });
    const billedMs = Math.ceil(performance.now() - begun + environment.initMs);
    environment.initMs = 0;
    core.meter.count(settings.name, "lambda:InvokeFunction", { gbSeconds: (billedMs / 1000) * (settings.memoryMb / 1024) });
    if (!outcome.ok || !this.#crash) return outcome;
    environment.kill();
    const lost = new Error(`RequestId: ${requestId} Error: Runtime exited with error: signal: killed`);
    return { ok: false, error: functionError(lost, "Runtime.ExitError") };
  }
}

function errorOfStart(thrown: unknown): FunctionError {
  const own = (thrown as { functionError?: FunctionError }).functionError;
  return own ?? functionError(thrown);
}
