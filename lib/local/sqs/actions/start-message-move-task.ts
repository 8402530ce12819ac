import { randomUUID } from "node:crypto";
import { AwsError } from "../../contract.ts";
import type { Access } from "../../contract.ts";
import type { Action, Input } from "../action.ts";
import { text, wholeNumber } from "../action.ts";
import type { Queue } from "../queue.ts";
import type { Queues } from "../queues.ts";

/**
 * Redrives dead letters to where they came from, or to the queue that is named. All move at once; a rate only spreads their coming
 * into sight over virtual time.
 */
export const startMessageMoveTask: Action = {
  access(input) {
    const words = ["StartMessageMoveTask", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes"];
    const source = words.map((word): Access => ({ action: `sqs:${word}`, resource: String(input.SourceArn) }));
    return input.DestinationArn ? [...source, { action: "sqs:SendMessage", resource: String(input.DestinationArn) }] : source;
  },
  run(input, { queues, cloud }) {
    const source = sourceQueue(input, queues);
    const destination = input.DestinationArn === undefined ? undefined : queues.byArn(String(input.DestinationArn));
    const rate = wholeNumber(input, "MaxNumberOfMessagesPerSecond", { lowest: 1, highest: 500 });
    const start = cloud.clock.now();
    queues.inSight(source).forEach((message, index) => {
      const origin = message.deadLetterSourceArn ?? queues.sourcesOf(source)[0]!.arn;
      const visibleAt = start + (rate === undefined ? 0 : Math.floor(index / rate) * 1000);
      queues.redrive(message, destination ?? queues.byArn(origin), { messageId: randomUUID(), visibleAt });
    });
    return { output: { TaskHandle: Buffer.from(JSON.stringify({ taskId: randomUUID(), sourceArn: source.arn })).toString("base64") } };
  },
};

function sourceQueue(input: Input, queues: Queues): Queue {
  const source = queues.byArn(text(input, "SourceArn"));
  if (queues.sourcesOf(source).length === 0) {
    throw new AwsError("InvalidParameterValue", "Source queue must be configured as a Dead Letter Queue.");
  }
  return source;
}
