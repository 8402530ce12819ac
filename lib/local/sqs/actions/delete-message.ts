import type { Action } from "../action.ts";
import { onQueue, text } from "../action.ts";

/** Deletes a message by its newest receipt handle. */
export const deleteMessage: Action = {
  access: onQueue("DeleteMessage"),
  run(input, { queues }) {
    queues.byUrl(input.QueueUrl).delete(text(input, "ReceiptHandle"));
    return { usage: { messages: 1 } };
  },
};
