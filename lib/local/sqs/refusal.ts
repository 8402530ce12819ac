import type { AwsError, AwsResponse } from "../contract.ts";

// The older names of the query protocol, which SDKs still read from a header (SQS API reference, "AWS JSON protocol FAQs").
const QUERY_NAMES: Record<string, string> = {
  QueueDoesNotExist: "AWS.SimpleQueueService.NonExistentQueue",
  EmptyBatchRequest: "AWS.SimpleQueueService.EmptyBatchRequest",
  TooManyEntriesInBatchRequest: "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
  BatchEntryIdsNotDistinct: "AWS.SimpleQueueService.BatchEntryIdsNotDistinct",
  BatchRequestTooLong: "AWS.SimpleQueueService.BatchRequestTooLong",
  InvalidBatchEntryId: "AWS.SimpleQueueService.InvalidBatchEntryId",
  MessageNotInflight: "AWS.SimpleQueueService.MessageNotInflight",
  UnsupportedOperation: "AWS.SimpleQueueService.UnsupportedOperation",
  AccessDenied: "AccessDenied",
};

/** An error in the JSON protocol of SQS. */
export function refusal(error: AwsError): AwsResponse {
  const fault = error.status < 500 ? "Sender" : "Receiver";
  return {
    status: error.status,
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amzn-query-error": `${QUERY_NAMES[error.code] ?? error.code};${fault}`,
    },
    body: JSON.stringify({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message, ...error.extra }),
  };
}
