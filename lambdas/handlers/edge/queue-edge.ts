import middy from "@middy/core";
import type { Instant } from "../../domain/days.ts";
import type { World } from "../../ports.ts";
import { canRetry } from "./problem.ts";
import { readOnce } from "./read-once.ts";

/** The part of an SQS event that the edges read. */
export interface QueueEvent {
  Records: { messageId: string; body: string; attributes: Record<string, string> }[];
}

export interface QueueAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

/** What is done with one message, in the world of its batch; `witness` is the earlier of two clocks (R2). */
export type Each = (world: World, body: unknown, witness: Instant) => Promise<string>;

/**
 * One queue function: each message alone, so that a poisoned one blocks nobody. What can be retried goes back to the queue
 * and in the end to the dead letters; a refusal that no retry can change is logged and done with (R15).
 */
export function queueFunction(world: World, each: Each) {
  return middy<QueueEvent, QueueAnswer>().handler(async (event) => {
    const ofBatch = readOnce(world);
    const failed = await Promise.all(event.Records.map((record) => handled(ofBatch, record, each)));
    return { batchItemFailures: failed.filter((id) => id !== null).map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

async function handled(world: World, record: QueueEvent["Records"][number], each: Each): Promise<string | null> {
  try {
    const first = Number(record.attributes["ApproximateFirstReceiveTimestamp"] ?? Number.NaN);
    const outcome = await each(world, JSON.parse(record.body), earlier(world.clock.now(), Number.isNaN(first) ? null : new Date(first).toISOString()));
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
