import { AwsError } from "../../contract.ts";
import type { Action, Input } from "../action.ts";
import { onQueue } from "../action.ts";
import { batchEntries, eachEntry } from "../batch.ts";
import { sizeOf } from "../message.ts";
import type { MessageAttributes } from "../message.ts";
import { readOutgoing, sent } from "../outgoing.ts";
import { LARGEST_MESSAGE_BYTES } from "../queue-settings.ts";

/** Takes up to ten messages in, together at most 1 MiB. */
export const sendMessageBatch: Action = {
  access: onQueue("SendMessage"),
  run(input, { queues, caller }) {
    const queue = queues.byUrl(input.QueueUrl);
    const entries = batchEntries(input);
    const bytes = entries.reduce((sum, entry) => sum + entrySize(entry), 0);
    if (bytes > LARGEST_MESSAGE_BYTES) {
      throw new AwsError("BatchRequestTooLong", `Batch requests cannot be longer than ${LARGEST_MESSAGE_BYTES} bytes. You have sent ${bytes} bytes.`);
    }
    const output = eachEntry(entries, (entry) => {
      const outgoing = readOutgoing(entry, queue, caller);
      return sent(queue.send(outgoing), outgoing);
    });
    return { output, usage: { messages: output.Successful.length, bytes } };
  },
};

function entrySize(entry: Input): number {
  return sizeOf({ body: String(entry.MessageBody ?? ""), attributes: (entry.MessageAttributes ?? {}) as MessageAttributes });
}
