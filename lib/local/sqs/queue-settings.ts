import { onlyKnownKeys } from "../known-keys.ts";

/** What a queue was made with; the defaults are those of CreateQueue in the SQS API reference. */
export interface QueueSettings {
  readonly delaySeconds: number;
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
  readonly waitTimeSeconds: number;
  readonly maximumMessageBytes: number;
  readonly deadLetters?: { readonly arn: string; readonly maxReceiveCount: number };
}

/** Largest message, and largest sum of a batch: 1 MiB since August 2025 (SQS developer guide, message quotas). */
export const LARGEST_MESSAGE_BYTES = 1_048_576;

const RANGES: Record<string, { lowest: number; highest: number; usual: number }> = {
  DelaySeconds: { lowest: 0, highest: 900, usual: 0 },
  VisibilityTimeout: { lowest: 0, highest: 43_200, usual: 30 },
  MessageRetentionPeriod: { lowest: 60, highest: 1_209_600, usual: 345_600 },
  ReceiveMessageWaitTimeSeconds: { lowest: 0, highest: 20, usual: 0 },
  MaximumMessageSize: { lowest: 1_024, highest: LARGEST_MESSAGE_BYTES, usual: LARGEST_MESSAGE_BYTES },
};

/** Reads a queue's properties from the template; refuses a value outside AWS's range, as a deployment would. */
export function queueSettings(property: (name: string) => unknown): QueueSettings {
  const number = (name: string): number => {
    const { lowest, highest, usual } = RANGES[name]!;
    const value = Number(property(name) ?? usual);
    if (!Number.isInteger(value) || value < lowest || value > highest) {
      throw new Error(`${name} must be a whole number from ${lowest} to ${highest}, not ${String(property(name))}`);
    }
    return value;
  };
  return {
    delaySeconds: number("DelaySeconds"),
    visibilityTimeoutSeconds: number("VisibilityTimeout"),
    retentionSeconds: number("MessageRetentionPeriod"),
    waitTimeSeconds: number("ReceiveMessageWaitTimeSeconds"),
    maximumMessageBytes: number("MaximumMessageSize"),
    deadLetters: deadLetters(property("RedrivePolicy")),
  };
}

function deadLetters(policy: unknown): QueueSettings["deadLetters"] {
  if (policy === undefined) return undefined;
  onlyKnownKeys(policy as object, "RedrivePolicy", { known: ["deadLetterTargetArn", "maxReceiveCount"] });
  const { deadLetterTargetArn, maxReceiveCount } = policy as { deadLetterTargetArn?: string; maxReceiveCount?: number | string };
  const count = Number(maxReceiveCount);
  if (!deadLetterTargetArn || !Number.isInteger(count) || count < 1 || count > 1000) {
    throw new Error("RedrivePolicy needs deadLetterTargetArn and a maxReceiveCount from 1 to 1000");
  }
  return { arn: deadLetterTargetArn, maxReceiveCount: count };
}
