import { fork, type ChildProcess } from "node:child_process";
import type { FunctionLog } from "./function-log.ts";
import type { FunctionError, Report, Run } from "./runtime/protocol.ts";

/** How one run ended: with an answer as JSON, or with an error. */
export type Outcome = { ok: true; payload: string } | { ok: false; error: FunctionError };

/** A process that holds one function, as Lambda's execution environment does. */
export interface Environment {
  /** Milliseconds that loading took, not yet billed; set to 0 by whoever bills it. */
  initMs: number;
  /** Runs one event; a timeout or a crash ends the environment. One at a time. */
  run(run: Run): Promise<Outcome>;
  /** Ends it at once, as a failing host would. */
  kill(): void;
  readonly alive: boolean;
}

export interface EnvironmentOptions {
  bootFile: string;
  folder: string;
  memoryMb: number;
  variables: Record<string, string>;
  log: FunctionLog;
}

/** Longest time for loading a function's code, in milliseconds of the machine. Does not count against its timeout. */
const longestInitMs = 60_000;

/** Certificates that whoever runs this machine trusts beside the usual ones: a mail server of a test has one of its own. */
const trusted = (): Record<string, string> => (process.env["NODE_EXTRA_CA_CERTS"] ? { NODE_EXTRA_CA_CERTS: process.env["NODE_EXTRA_CA_CERTS"] } : {});

/** Starts an environment and loads its code. Rejects with the function's own error when that fails. */
export async function startEnvironment({ bootFile, folder, memoryMb, variables, log }: EnvironmentOptions): Promise<Environment> {
  const child = fork(bootFile, {
    cwd: folder,
    env: { ...variables, ...trusted() },
    execArgv: [`--max-old-space-size=${Math.floor(memoryMb * 0.9)}`],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  if (child.stdout) log.follow(child.stdout);
  if (child.stderr) log.follow(child.stderr);
  let alive = true;
  child.once("exit", () => (alive = false));
  child.on("error", (error) => log.write(`environment: ${error.message}`));
  const first = await nextReport(child, longestInitMs);
  if (first.kind !== "ready") {
    child.kill("SIGKILL");
    throw Object.assign(new Error("the function did not start"), { functionError: errorIn(first, "") });
  }
  const environment: Environment = {
    initMs: first.initMs,
    get alive() {
      return alive;
    },
    kill() {
      alive = false;
      child.kill("SIGKILL");
    },
    async run(run) {
      const heard = nextReport(child, run.timeoutMs);
      if (child.connected) child.send(run, () => {});
      const report = await heard;
      if (report.kind === "answer") return { ok: true, payload: report.payload };
      if (report.kind !== "error") environment.kill();
      return { ok: false, error: errorIn(report, run.requestId) };
    },
  };
  return environment;
}

type Heard = Report | { kind: "silence"; timeoutMs: number } | { kind: "gone"; reason: string };

/** The next word of a process, its end, or its silence. */
function nextReport(child: ChildProcess, timeoutMs: number): Promise<Heard> {
  return new Promise((resolve) => {
    const settle = (heard: Heard) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      resolve(heard);
    };
    const onMessage = (report: Report) => settle(report);
    const onExit = (code: number | null, signal: string | null) =>
      settle({ kind: "gone", reason: signal ? `signal: ${signal.slice(3).toLowerCase()}` : `exit status ${code}` });
    const onError = (error: Error) => settle({ kind: "gone", reason: error.message });
    const timer = setTimeout(() => settle({ kind: "silence", timeoutMs }), timeoutMs);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onError);
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
  });
}

function errorIn(heard: Heard, requestId: string): FunctionError {
  switch (heard.kind) {
    case "silence":
      return {
        errorType: "Sandbox.Timedout",
        errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(heard.timeoutMs / 1000).toFixed(2)} seconds`,
        trace: [],
      };
    case "gone":
      return {
        errorType: "Runtime.ExitError",
        errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: ${heard.reason}`,
        trace: [],
      };
    case "ready":
    case "answer":
      return { errorType: "Runtime.Unknown", errorMessage: `unexpected ${heard.kind}`, trace: [] };
    default:
      return heard.error;
  }
}
