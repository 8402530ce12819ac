import type { Action } from "../action.ts";
import { onQueue } from "../action.ts";
import { sizeOf } from "../message.ts";
import { readOutgoing, sent } from "../outgoing.ts";

/** Takes one message in. */
export const sendMessage: Action = {
  access: onQueue("SendMessage"),
  run(input, { queues, caller }) {
    const queue = queues.byUrl(input.QueueUrl);
    const outgoing = readOutgoing(input, queue, caller);
    const messageId = queue.send(outgoing);
    return { output: sent(messageId, outgoing), usage: { messages: 1, bytes: sizeOf(outgoing) } };
  },
};
