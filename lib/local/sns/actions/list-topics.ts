import type { Action } from "../action.ts";
import { element } from "../query.ts";

/** The ARNs of all topics; never paged, as a template holds far fewer than a hundred. */
export const listTopics: Action = {
  access: () => [{ action: "sns:ListTopics", resource: "*" }],
  async run(_form, topics) {
    const members = topics.all().map(({ arn }) => `<member>${element("TopicArn", arn)}</member>`);
    return { result: `<Topics>${members.join("")}</Topics>` };
  },
};
