/** Virtual time as a function sees it: standing at `now`, or running on from it. Milliseconds since 1970. */
export interface FunctionTime {
  now: number;
  standing: boolean;
}

/** What the pool sends to an environment. */
export interface Run {
  requestId: string;
  /** The event as JSON. */
  event: string;
  timeoutMs: number;
  time: FunctionTime;
}

/** What the runtime says of an error, in Lambda's own words. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

/** What an environment sends back. A fatal error ends the environment. */
export type Report =
  | { kind: "ready"; initMs: number }
  | { kind: "unfit"; error: FunctionError }
  | { kind: "answer"; requestId: string; payload: string }
  | { kind: "error"; requestId: string; error: FunctionError }
  | { kind: "fatal"; error: FunctionError };
