import type { ReceivedMessage } from "./message.ts";

/** What SQS itself says of a message that was handed out, all as text (SQS API reference, ReceiveMessage). */
export function systemAttributes(message: ReceivedMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: message.senderId,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ...(message.groupId !== null && { MessageGroupId: message.groupId }),
    ...(message.traceHeader !== null && { AWSTraceHeader: message.traceHeader }),
    ...(message.deadLetterSourceArn !== null && { DeadLetterQueueSourceArn: message.deadLetterSourceArn }),
  };
}
