import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import { LARGEST_MESSAGE_BYTES, readPublication, sizeOf } from "../publication.ts";
import { element } from "../query.ts";

/** Publishes one message to a topic. Texts to phones and pushes to devices are not answered here. */
export const publish: Action = {
  access: (form) => [{ action: "sns:Publish", resource: form.text("TopicArn") ?? form.text("TargetArn") ?? "*" }],
  async run(form, topics) {
    if (form.has("PhoneNumber")) throw new AwsError("NotImplemented", "The local cloud does not answer sns:Publish to a phone number.", 501);
    const topic = topics.byArn(form.text("TopicArn") ?? form.text("TargetArn") ?? "");
    const publication = readPublication(form);
    const bytes = sizeOf(publication);
    if (bytes > LARGEST_MESSAGE_BYTES) throw new AwsError("InvalidParameter", "Invalid parameter: Message too long");
    await topics.publish(topic, publication);
    return { result: element("MessageId", publication.messageId), usage: { messages: 1, bytes } };
  },
};
