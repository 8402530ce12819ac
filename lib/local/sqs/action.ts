import type { Access, AwsResponse, Cloud } from "../contract.ts";
import { AwsError } from "../contract.ts";
import type { Queues } from "./queues.ts";

/** One action of the SQS API. One file each in `actions/`. */
export interface Action {
  /** What IAM is asked; an action on several resources names each. */
  access(input: Input, around: Around): Access[];
  run(input: Input, around: Around & { caller: string }): Answer | Promise<Answer>;
}

export type Input = Readonly<Record<string, unknown>>;

export interface Around {
  readonly cloud: Cloud;
  readonly queues: Queues;
}

export interface Answer {
  readonly output?: object;
  readonly usage?: AwsResponse["usage"];
}

/** The usual right: one word on the queue that the request names. */
export function onQueue(word: string): Action["access"] {
  return (input, { cloud }) => {
    const name = String(input.QueueUrl ?? input.QueueName ?? "").split("/").at(-1);
    return [{ action: `sqs:${word}`, resource: `arn:aws:sqs:${cloud.region}:${cloud.account}:${name}` }];
  };
}

/** A whole number in a range; `undefined` when the request has none. */
export function wholeNumber(input: Input, name: string, range: { lowest: number; highest: number }): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  const { lowest, highest } = range;
  if (typeof value === "number" && Number.isInteger(value) && value >= lowest && value <= highest) return value;
  const reason = `Reason: ${name} must be >= ${lowest} and <= ${highest}.`;
  throw new AwsError("InvalidParameterValue", `Value ${String(value)} for parameter ${name} is invalid. ${reason}`);
}

/** A text that must be there. */
export function text(input: Input, name: string): string {
  const value = input[name];
  if (typeof value === "string" && value !== "") return value;
  throw new AwsError("MissingParameter", `The request must contain the parameter ${name}.`);
}
