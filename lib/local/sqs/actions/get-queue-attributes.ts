import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import { onQueue } from "../action.ts";
import type { Queue } from "../queue.ts";

const KNOWN_BUT_NOT_KEPT = [
  "Policy", "CreatedTimestamp", "LastModifiedTimestamp", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "RedriveAllowPolicy",
  "SqsManagedSseEnabled", "RedrivePolicy",
];

/** Settings and counts of a queue. Here the counts are exact, on AWS approximate. */
export const getQueueAttributes: Action = {
  access: onQueue("GetQueueAttributes"),
  run(input, { queues }) {
    const attributes = attributesOf(queues.byUrl(input.QueueUrl));
    const names = (input.AttributeNames ?? []) as string[];
    const unknown = names.find((name) => name !== "All" && !(name in attributes) && !KNOWN_BUT_NOT_KEPT.includes(name));
    if (unknown !== undefined) throw new AwsError("InvalidAttributeName", `Unknown Attribute ${unknown}.`);
    const chosen = Object.entries(attributes).filter(([name]) => names.includes("All") || names.includes(name));
    return { output: chosen.length > 0 ? { Attributes: Object.fromEntries(chosen) } : {} };
  },
};

function attributesOf(queue: Queue): Record<string, string> {
  const { settings } = queue;
  const { visible, held, delayed } = queue.counts();
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(held),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    DelaySeconds: String(settings.delaySeconds),
    VisibilityTimeout: String(settings.visibilityTimeoutSeconds),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(settings.waitTimeSeconds),
    MaximumMessageSize: String(settings.maximumMessageBytes),
    ...(settings.deadLetters && {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: settings.deadLetters.arn, maxReceiveCount: settings.deadLetters.maxReceiveCount }),
    }),
  };
}
