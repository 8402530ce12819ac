import { AwsError } from "../contract.ts";
import type { Input } from "./action.ts";
import { text, wholeNumber } from "./action.ts";
import { md5, md5OfAttributes } from "./digests.ts";
import type { MessageAttributes } from "./message.ts";
import { sizeOf } from "./message.ts";
import type { Outgoing, Queue } from "./queue.ts";

// Characters of XML 1.0, which is all that a message may hold (SQS API reference, SendMessage).
const ALLOWED_TEXT = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const GROUP_ID = /^[\w!"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]{1,128}$/;

/** Reads one message of a request; refuses what AWS refuses, before anything is stored. */
export function readOutgoing(input: Input, queue: Queue, caller: string): Outgoing {
  const body = text(input, "MessageBody");
  const attributes = readAttributes(input.MessageAttributes);
  const delaySeconds = wholeNumber(input, "DelaySeconds", { lowest: 0, highest: 900 });
  const groupId = input.MessageGroupId as string | undefined;
  if (!ALLOWED_TEXT.test(body)) {
    throw new AwsError("InvalidMessageContents", "Invalid binary character was found in the message body.");
  }
  if (groupId !== undefined && !GROUP_ID.test(groupId)) {
    throw new AwsError("InvalidParameterValue", `Value ${groupId} for parameter MessageGroupId is invalid.`);
  }
  if (input.MessageDeduplicationId !== undefined) {
    throw new AwsError("InvalidParameterValue", "The request includes a parameter that is not valid for this queue type: MessageDeduplicationId");
  }
  if (sizeOf({ body, attributes }) > queue.settings.maximumMessageBytes) {
    const most = queue.settings.maximumMessageBytes;
    throw new AwsError("InvalidParameterValue", `One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`);
  }
  const system = (input.MessageSystemAttributes ?? {}) as MessageAttributes;
  const fromFunction = caller !== "operator";
  return { body, attributes, groupId, delaySeconds, traceHeader: system.AWSTraceHeader?.StringValue, sender: caller, fromFunction };
}

/** What AWS answers for one message that it took. */
export function sent(messageId: string, { body, attributes }: Outgoing): Record<string, string | undefined> {
  return { MessageId: messageId, MD5OfMessageBody: md5(body), MD5OfMessageAttributes: md5OfAttributes(attributes) };
}

function readAttributes(given: unknown): MessageAttributes {
  const attributes = (given ?? {}) as MessageAttributes;
  const names = Object.keys(attributes);
  if (names.length > 10) {
    throw new AwsError("InvalidParameterValue", `Number of message attributes [${names.length}] exceeds the allowed maximum [10].`);
  }
  for (const name of names) {
    const { DataType, StringValue, BinaryValue } = attributes[name]!;
    const kind = String(DataType).split(".")[0]!;
    const value = kind === "Binary" ? BinaryValue : StringValue;
    if (!["String", "Number", "Binary"].includes(kind) || !value || (kind === "Number" && Number.isNaN(Number(value)))) {
      throw new AwsError("InvalidParameterValue", `The message attribute '${name}' must have a type of String, Number or Binary and a value of that type.`);
    }
  }
  return attributes;
}
