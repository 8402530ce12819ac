import middy from "@middy/core";
import type { Instant } from "../../domain/days.ts";
import type { World } from "../../ports.ts";
import { canRetry } from "./problem.ts";

/** The part of an SQS event that the edges read. */
export interface QueueEvent {
  Records: { messageId: string; body: string; attributes: Record<string, string> }[];
}

export interface QueueAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * One queue function: each message alone, so that a poisoned one blocks nobody. What can be retried goes back to the queue
 * and in the end to the dead letters; a refusal that no retry can change is logged and done with (R15).
 */
export function queueFunction(world: World, each: (body: unknown, witness: Instant) => Promise<string>) {
  return middy<QueueEvent, QueueAnswer>().handler(async (event) => {
    const failed = await Promise.all(event.Records.map((record) => handled(world, record, each)));
    return { batchItemFailures: failed.filter((id) => id !== null).map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

async function handled(world: World, record: QueueEvent["Records"][number], each: (body: unknown, witness: Instant) => Promise<string>): Promise<string | null> {
  try {
    const first = Number(record.attributes["ApproximateFirstReceiveTimestamp"] ?? Number.NaN);
    const outcome = await each(JSON.parse(record.body), earlier(world.clock.now(), Number.isNaN(first) ? null : new Date(first).toISOString()));
    world.log("message-done", { messageId: record.messageId, outcome });
    return null;
  } catch (error) {
    const retry = canRetry(error) && !(error instanceof SyntaxError);
    world.log(retry ? "message-failed" : "message-refused", { messageId: record.messageId, name: (error as Error).name, reason: (error as Error).message, stack: (error as Error).stack });
    return retry ? record.messageId : null;
  }
}

/** Two clocks rule against early sends: the worker's and that of a witness (R2). */
export const earlier = (a: Instant, b: Instant | null): Instant => (b !== null && b < a ? b : a);
