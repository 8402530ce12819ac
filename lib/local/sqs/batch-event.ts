import { md5, md5OfAttributes } from "./digests.ts";
import type { MessageAttributes, ReceivedMessage } from "./message.ts";
import type { Queue } from "./queue.ts";
import { systemAttributes } from "./system-attributes.ts";

/** The event a function gets for a batch (Lambda developer guide, "Example Amazon SQS message event"). */
export function batchEvent(batch: readonly ReceivedMessage[], queue: Queue): { Records: object[] } {
  const awsRegion = queue.arn.split(":")[3]!;
  const Records = batch.map((message) => ({
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: attributesOf(message.attributes),
    md5OfBody: md5(message.body),
    ...(Object.keys(message.attributes).length > 0 && { md5OfMessageAttributes: md5OfAttributes(message.attributes) }),
    eventSource: "aws:sqs",
    eventSourceARN: queue.arn,
    awsRegion,
  }));
  return { Records };
}

function attributesOf(attributes: MessageAttributes): Record<string, object> {
  const entries = Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
    name,
    { stringValue: StringValue, binaryValue: BinaryValue, stringListValues: [], binaryListValues: [], dataType: DataType },
  ]);
  return Object.fromEntries(entries);
}
