import { randomUUID } from "node:crypto";
import type { AwsRequest, AwsResponse, Cloud } from "../contract.ts";
import { checkSubmission } from "./checks.ts";
import type { MailEvent } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";
import { happening, outcomesOf } from "./outcomes.ts";
import type { Publisher } from "./publisher.ts";
import { answer, element } from "./query.ts";
import { headerField, headerText, writeMessage } from "./raw-message.ts";
import type { RawMessage } from "./raw-message.ts";
import { readMail } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Receiver } from "./receiver.ts";
import type { SesState } from "./state.ts";
import { readSubmission } from "./submission.ts";
import type { Submission } from "./submission.ts";
import { isInfected } from "./verdicts.ts";

/** What sending works on. */
export interface Desk {
  cloud: Cloud;
  state: SesState;
  mailbox: Mailbox;
  publisher: Publisher;
  receiver: Receiver;
}

/** SendRawEmail and SendEmail: the mail is on disk before the answer; its events follow the answer. */
export async function send(desk: Desk, request: AwsRequest): Promise<AwsResponse> {
  const submission = readSubmission(request);
  checkSubmission(desk.cloud, desk.state, submission);
  const at = new Date(desk.cloud.clock.now()).toISOString();
  const messageId = makeMessageId(desk.cloud.clock.now());
  const message = stamp(desk.cloud, await submission.message(), { at, messageId });
  const raw = writeMessage(message);
  const reading = await readMail(raw);
  const configurationSet = submission.configurationSet ?? defaultConfigurationSet(desk.state, submission);
  const mail = await desk.mailbox.add(
    {
      at,
      from: headerText(message, "From") ?? submission.from.address,
      to: submission.destinations,
      subject: headerText(message, "Subject") ?? "",
      messageId,
      tags: submission.tags,
      attachments: reading.attachments.map(({ name, type, content }) => ({ name, type, bytes: content.length })),
      operation: submission.operation,
      source: submission.source,
      ...(configurationSet === undefined ? {} : { configurationSet }),
      events: eventsOf(submission, reading, at),
    },
    raw,
  );
  desk.publisher.publish(mail);
  desk.receiver.loop(raw, mail.to);
  return { ...answer(submission.operation, element("MessageId", messageId)), usage: { bytes: raw.length, messages: mail.to.length } };
}

/** Accepted is Send; a virus is found after that and ends it, else each recipient has an outcome of its own. */
function eventsOf(submission: Submission, reading: Reading, at: string): MailEvent[] {
  const accepted = happening("Send", { at });
  if (reading.attachments.some((one) => isInfected(one.content))) return [accepted, happening("Reject", { at })];
  return [accepted, ...submission.destinations.flatMap((recipient) => outcomesOf({ at, recipient }))];
}

/** SES puts its own Message-ID and Date over those of the sender and takes the fields out that speak to it alone. */
function stamp(cloud: Cloud, message: RawMessage, as: { at: string; messageId: string }): RawMessage {
  const own = /^(message-id|date|bcc|x-ses-configuration-set|x-ses-message-tags|x-ses-(source|from|return-path)-arn)$/i;
  const host = cloud.region === "us-east-1" ? "email" : cloud.region;
  const added = [
    headerField("Message-ID", `<${as.messageId}@${host}.amazonses.com>`),
    headerField("Date", new Date(as.at).toUTCString().replace("GMT", "+0000")),
    headerField("Feedback-ID", `::1.${cloud.region}.local:AmazonSES`),
  ];
  return { headers: [...message.headers.filter((field) => !own.test(field.name)), ...added], body: message.body };
}

function defaultConfigurationSet(state: SesState, submission: Submission): string | undefined {
  const address = submission.from.address.toLowerCase();
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return (state.identities.get(address) ?? state.identities.get(domain))?.configurationSet;
}

function makeMessageId(nowMs: number): string {
  return `0107${nowMs.toString(16).padStart(12, "0")}-${randomUUID()}-000000`;
}
