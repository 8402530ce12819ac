import type { Action } from "../action.ts";
import { onQueue, text } from "../action.ts";

/** The address of a queue by its name. */
export const getQueueUrl: Action = {
  access: onQueue("GetQueueUrl"),
  run(input, { queues }) {
    return { output: { QueueUrl: queues.byName(text(input, "QueueName")).url } };
  },
};
