import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import { LARGEST_MESSAGE_BYTES, readPublication, sizeOf } from "../publication.ts";
import { element, type Form } from "../query.ts";
import type { Topics } from "../topics.ts";

/** Publishes one message to a topic, or one text to a phone. Pushes to devices are not answered here. */
export const publish: Action = {
  access: (form) => [{ action: "sns:Publish", resource: form.text("PhoneNumber") ?? form.text("TopicArn") ?? form.text("TargetArn") ?? "*" }],
  async run(form, topics) {
    if (form.has("PhoneNumber")) return toPhone(form, topics);
    const topic = topics.byArn(form.text("TopicArn") ?? form.text("TargetArn") ?? "");
    const publication = readPublication(form);
    const bytes = sizeOf(publication);
    if (bytes > LARGEST_MESSAGE_BYTES) throw new AwsError("InvalidParameter", "Invalid parameter: Message too long");
    await topics.publish(topic, publication);
    return { result: element("MessageId", publication.messageId), usage: { messages: 1, bytes } };
  },
};

/** Source: SNS API reference, Publish: a number is E.164, and a text has at most 1,600 characters. */
function toPhone(form: Form, topics: Topics): ReturnType<Action["run"]> {
  const to = form.text("PhoneNumber") ?? "";
  if (!/^\+[1-9]\d{1,14}$/.test(to)) throw new AwsError("InvalidParameter", `Invalid parameter: PhoneNumber Reason: ${to} is not valid to publish to`);
  const text = form.text("Message") ?? "";
  if (text === "") throw new AwsError("InvalidParameter", "Invalid parameter: Empty message");
  if (text.length > 1_600) throw new AwsError("InvalidParameter", "Invalid parameter: Message too long");
  const { id } = topics.text(to, text);
  return Promise.resolve({ result: element("MessageId", id), usage: { messages: 1, bytes: Buffer.byteLength(text) } });
}
