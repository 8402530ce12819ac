/** What an operation answers, and what a refused one cost. */
import { AwsError, type AwsResponse, type Cloud } from "../contract.ts";
import type { Engine } from "./engine.ts";
import type { Tally } from "./tally.ts";
import type { Tokens } from "./tokens.ts";

export interface Reply {
  answer: Record<string, unknown>;
  usage?: AwsResponse["usage"];
}

/** What operations work with. */
export interface Desk {
  cloud: Cloud;
  engine: Engine;
  tokens: Tokens;
  /** Who asks: a function's name, or "operator". */
  caller: string;
}

export type Operation = (desk: Desk, request: Record<string, unknown>) => Promise<Reply>;

/** A refusal that consumed capacity all the same. */
export class ChargedError extends AwsError {
  readonly usage: AwsResponse["usage"];
  constructor(error: AwsError, tally: Tally) {
    super(error.code, error.message, error.status, error.extra);
    this.usage = tally.usage();
  }
}

type Detail = "TOTAL" | "INDEXES" | "NONE" | undefined;

/** An answer with the cost of one table's request. */
export function replyOne(answer: Record<string, unknown>, tally: Tally, detail: unknown): Reply {
  const [ConsumedCapacity] = tally.report(detail as Detail) ?? [];
  return { answer: { ...answer, ...(ConsumedCapacity && { ConsumedCapacity }) }, usage: tally.usage() };
}

/** An answer with the costs of all tables of a request. */
export function replyMany(answer: Record<string, unknown>, tally: Tally, detail: unknown): Reply {
  const ConsumedCapacity = tally.report(detail as Detail);
  return { answer: { ...answer, ...(ConsumedCapacity && { ConsumedCapacity }) }, usage: tally.usage() };
}
