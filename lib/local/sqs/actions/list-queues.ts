import type { Action } from "../action.ts";

/** The addresses of all queues whose name begins with the prefix; never paged, as a template holds far fewer than 1,000. */
export const listQueues: Action = {
  access: () => [{ action: "sqs:ListQueues", resource: "*" }],
  run(input, { queues }) {
    const prefix = String(input.QueueNamePrefix ?? "");
    const urls = queues.all().filter(({ name }) => name.startsWith(prefix)).map(({ url }) => url);
    return { output: urls.length > 0 ? { QueueUrls: urls } : {} };
  },
};
