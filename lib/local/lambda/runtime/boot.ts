/** The first file of a function's environment: a process of its own that loads the bundle and runs one event after another. */
import { performance } from "node:perf_hooks";
import { functionError } from "./function-error.ts";
import { loadHandler, type Handler } from "./load-handler.ts";
import type { FunctionTime, Report, Run } from "./protocol.ts";
import { installVirtualDate, setTime } from "./virtual-date.ts";

const environment = { ...process.env };
const settings: { functionArn: string; time: FunctionTime } = JSON.parse(environment.LOCAL_BOOT ?? "{}");
delete process.env.LOCAL_BOOT;

const report = (message: Report, then?: () => void) => void process.send?.(message, undefined, undefined, then);
const fail = (error: unknown, errorType: string) => {
  console.error("Uncaught Exception", error);
  report({ kind: "fatal", error: functionError(error, errorType) }, () => process.exit(129));
};
process.on("disconnect", () => process.exit(0));
process.on("uncaughtException", (error) => fail(error, "Runtime.UnhandledError"));
process.on("unhandledRejection", (error) => fail(error, "Runtime.UnhandledPromiseRejection"));

function contextOf(run: Run): object {
  const deadline = performance.now() + run.timeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: run.requestId,
    logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
}

async function answer(handler: Handler, run: Run): Promise<void> {
  setTime(run.time);
  try {
    const result = await handler(JSON.parse(run.event), contextOf(run));
    report({ kind: "answer", requestId: run.requestId, payload: JSON.stringify(result) ?? "null" });
  } catch (thrown) {
    const error = functionError(thrown);
    console.error("Invoke Error", JSON.stringify(error));
    report({ kind: "error", requestId: run.requestId, error });
  }
}

async function boot(): Promise<void> {
  setTime(settings.time);
  installVirtualDate();
  try {
    const handler = await loadHandler(process.cwd(), environment._HANDLER ?? "");
    process.on("message", (run: Run) => void answer(handler, run));
    report({ kind: "ready", initMs: performance.now() });
  } catch (error) {
    console.error("Init Error", error);
    report({ kind: "unfit", error: functionError(error) }, () => process.exit(1));
  }
}

void boot();
