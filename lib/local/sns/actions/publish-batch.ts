import { AwsError } from "../../contract.ts";
import type { Action } from "../action.ts";
import { LARGEST_MESSAGE_BYTES, readPublication, sizeOf } from "../publication.ts";
import type { Form } from "../query.ts";
import { element } from "../query.ts";

/** Publishes up to ten messages, together at most 256 KB; one that is refused does not hinder the others. */
export const publishBatch: Action = {
  access: (form) => [{ action: "sns:Publish", resource: form.text("TopicArn") ?? "*" }],
  async run(form, topics) {
    const topic = topics.byArn(form.text("TopicArn") ?? "");
    const entries = entriesOf(form);
    const successful: string[] = [];
    const failed: string[] = [];
    let bytes = 0;
    for (const entry of entries) {
      const id = element("Id", entry.text("Id")!);
      try {
        const publication = readPublication(entry);
        bytes += sizeOf(publication);
        if (bytes > LARGEST_MESSAGE_BYTES) throw new AwsError("BatchRequestTooLong", "The length of all the messages put together is more than the limit.");
        await topics.publish(topic, publication);
        successful.push(`<member>${id}${element("MessageId", publication.messageId)}</member>`);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        failed.push(`<member>${id}${element("Code", error.code)}${element("Message", error.message)}${element("SenderFault", "true")}</member>`);
      }
    }
    const result = `<Successful>${successful.join("")}</Successful><Failed>${failed.join("")}</Failed>`;
    return { result, usage: { messages: successful.length, bytes } };
  },
};

function entriesOf(form: Form): Form[] {
  const entries = form.list("PublishBatchRequestEntries.member");
  const ids = entries.map((entry) => entry.text("Id") ?? "");
  if (entries.length === 0) throw new AwsError("EmptyBatchRequest", "The batch request doesn't contain any entries.");
  if (entries.length > 10) throw new AwsError("TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.");
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id))) throw new AwsError("InvalidBatchEntryId", "A batch entry id has at most 80 letters, digits, hyphens and underscores.");
  if (new Set(ids).size < ids.length) throw new AwsError("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
  return entries;
}
