import type { Action, Input } from "../action.ts";
import { onQueue, wholeNumber } from "../action.ts";
import { md5, md5OfAttributes } from "../digests.ts";
import type { MessageAttributes, ReceivedMessage } from "../message.ts";
import { sizeOf } from "../message.ts";
import type { Queue } from "../queue.ts";
import { systemAttributes } from "../system-attributes.ts";

/** Hands out up to ten messages. A long poll waits only while time runs: while it stands nothing could come meanwhile. */
export const receiveMessage: Action = {
  access: onQueue("ReceiveMessage"),
  async run(input, { queues, cloud }) {
    const queue = queues.byUrl(input.QueueUrl);
    const limit = wholeNumber(input, "MaxNumberOfMessages", { lowest: 1, highest: 10 }) ?? 1;
    const timeout = wholeNumber(input, "VisibilityTimeout", { lowest: 0, highest: 43_200 });
    const wait = wholeNumber(input, "WaitTimeSeconds", { lowest: 0, highest: 20 }) ?? queue.settings.waitTimeSeconds;
    let received = queue.receive(limit, timeout);
    const until = performance.now() + wait * 1000;
    while (received.length === 0 && !cloud.clock.standing && performance.now() < until) {
      await somethingInSight(queue, until - performance.now());
      received = queue.receive(limit, timeout);
    }
    const bytes = received.reduce((sum, message) => sum + sizeOf(message), 0);
    const output = received.length > 0 ? { Messages: received.map((message) => onTheWire(message, input)) } : {};
    return { output, usage: { messages: received.length, bytes } };
  },
};

function somethingInSight(queue: Queue, waitMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, waitMs);
  const unwatch = queue.watch(resolve);
  queue.refresh();
  return promise.finally(() => {
    clearTimeout(timer);
    unwatch();
  });
}

function onTheWire(message: ReceivedMessage, input: Input): object {
  const system = (input.MessageSystemAttributeNames ?? input.AttributeNames ?? []) as string[];
  const attributes = chosenAttributes(message.attributes, (input.MessageAttributeNames ?? []) as string[]);
  const chosen = Object.entries(systemAttributes(message)).filter(([name]) => system.includes("All") || system.includes(name));
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(chosen.length > 0 && { Attributes: Object.fromEntries(chosen) }),
    ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes, MD5OfMessageAttributes: md5OfAttributes(attributes) }),
  };
}

function chosenAttributes(attributes: MessageAttributes, names: string[]): MessageAttributes {
  const matches = (attribute: string) =>
    names.some((name) => name === "All" || name === attribute || (name.endsWith(".*") && attribute.startsWith(name.slice(0, -2))));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => matches(name)));
}
