import type { Action } from "../action.ts";
import { listTopics } from "./list-topics.ts";
import { publishBatch } from "./publish-batch.ts";
import { publish } from "./publish.ts";

/** The actions of the SNS API that are answered here, by their name on the wire. */
export const actions: Readonly<Record<string, Action>> = {
  Publish: publish,
  PublishBatch: publishBatch,
  ListTopics: listTopics,
};
