import type { Action } from "../action.ts";
import { onQueue, text } from "../action.ts";
import { batchEntries, eachEntry } from "../batch.ts";

/** Deletes up to ten messages, each by its newest receipt handle. */
export const deleteMessageBatch: Action = {
  access: onQueue("DeleteMessage"),
  run(input, { queues }) {
    const queue = queues.byUrl(input.QueueUrl);
    const output = eachEntry(batchEntries(input), (entry) => {
      queue.delete(text(entry, "ReceiptHandle"));
      return {};
    });
    return { output, usage: { messages: output.Successful.length } };
  },
};
