import type { FunctionError } from "./protocol.ts";

/** An error thrown by a function, as the Lambda runtime reports it. */
export function functionError(thrown: unknown, errorType?: string): FunctionError {
  if (thrown instanceof Error) {
    return {
      errorType: errorType ?? thrown.name,
      errorMessage: thrown.message,
      trace: (thrown.stack ?? "").split("\n"),
    };
  }
  return { errorType: errorType ?? typeof thrown, errorMessage: String(thrown), trace: [] };
}
