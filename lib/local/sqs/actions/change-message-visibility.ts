import type { Action, Input } from "../action.ts";
import { onQueue, text, wholeNumber } from "../action.ts";
import { AwsError } from "../../contract.ts";
import type { Queue } from "../queue.ts";

/** Hides a message in flight for another while, or shows it at once (0 seconds). */
export const changeMessageVisibility: Action = {
  access: onQueue("ChangeMessageVisibility"),
  run(input, { queues }) {
    changeOne(queues.byUrl(input.QueueUrl), input);
    return {};
  },
};

/** One change, alone or out of a batch; the longest hold is twelve hours. */
export function changeOne(queue: Queue, input: Input): void {
  const seconds = wholeNumber(input, "VisibilityTimeout", { lowest: 0, highest: 43_200 });
  if (seconds === undefined) throw new AwsError("MissingParameter", "The request must contain the parameter VisibilityTimeout.");
  queue.changeVisibility(text(input, "ReceiptHandle"), seconds);
}
