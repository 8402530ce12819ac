import type { Action } from "../action.ts";
import { onQueue } from "../action.ts";
import { batchEntries, eachEntry } from "../batch.ts";
import { changeOne } from "./change-message-visibility.ts";

/** Changes the hold of up to ten messages. */
export const changeMessageVisibilityBatch: Action = {
  access: onQueue("ChangeMessageVisibility"),
  run(input, { queues }) {
    const queue = queues.byUrl(input.QueueUrl);
    const output = eachEntry(batchEntries(input), (entry) => {
      changeOne(queue, entry);
      return {};
    });
    return { output };
  },
};
