import type { Action } from "../action.ts";
import { onQueue } from "../action.ts";

/** Empties a queue at once; AWS takes up to a minute and refuses a second purge within it. */
export const purgeQueue: Action = {
  access: onQueue("PurgeQueue"),
  run(input, { queues }) {
    queues.byUrl(input.QueueUrl).purge();
    return {};
  },
};
