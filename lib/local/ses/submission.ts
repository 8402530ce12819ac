import { createTransport } from "nodemailer";
import { AwsError } from "../contract.ts";
import type { AwsRequest } from "../contract.ts";
import { readCall } from "./query.ts";
import type { Call } from "./query.ts";
import { fieldsOf, mailboxesOf, readMailboxes, readMessage } from "./raw-message.ts";
import type { Mailbox, RawMessage } from "./raw-message.ts";

/** One mail as it was handed over, before anything was checked. */
export interface Submission {
  readonly operation: "SendRawEmail" | "SendEmail";
  readonly from: Mailbox;
  /** Every address that SES wants verified: From, Sender, Return-Path and the call's Source. */
  readonly senders: string[];
  readonly source: string;
  readonly destinations: string[];
  readonly tags: Record<string, string>;
  readonly configurationSet: string | undefined;
  /** Bytes of the message as handed over. */
  readonly bytes: number;
  message(): Promise<RawMessage>;
}

const submissions = new WeakMap<AwsRequest, Submission>();

/** Reads SendRawEmail or SendEmail, once a request. Refuses a message without From or a tag that is named twice. */
export function readSubmission(request: AwsRequest): Submission {
  const known = submissions.get(request);
  if (known) return known;
  const call = readCall(request);
  const submission = call.action === "SendRawEmail" ? readRaw(call) : readSimple(call);
  submissions.set(request, submission);
  return submission;
}

function readRaw(call: Call): Submission {
  const bytes = Buffer.from(call.text("RawMessage.Data") ?? "", "base64");
  const message = readMessage(bytes);
  const from = mailboxesOf(message, "From");
  if (!from[0]) throw new AwsError("InvalidParameterValue", "Missing required header 'From'.");
  const twice = ["From", "To", "Cc", "Bcc", "Subject", "Sender", "Reply-To"].find((name) => fieldsOf(message, name).length > 1);
  if (twice) throw new AwsError("InvalidParameterValue", `Duplicate header '${twice}'.`);
  const source = call.text("Source") ?? mailboxesOf(message, "Return-Path")[0]?.address ?? from[0].address;
  const others = [...mailboxesOf(message, "Sender"), ...mailboxesOf(message, "Return-Path"), ...readMailboxes(source)];
  const named = call.list("Destinations");
  const headed = ["To", "Cc", "Bcc"].flatMap((name) => mailboxesOf(message, name).map((one) => one.address));
  return {
    operation: "SendRawEmail",
    from: from[0],
    senders: [...new Set([...from, ...others].map((one) => one.address))],
    source: readMailboxes(source)[0]?.address ?? source,
    destinations: named.length > 0 ? named.map((one) => readMailboxes(one)[0]?.address ?? one) : headed,
    tags: tagsOf(call, message),
    configurationSet: call.text("ConfigurationSetName") ?? fieldsOf(message, "X-SES-CONFIGURATION-SET")[0]?.value,
    bytes: bytes.length,
    message: async () => message,
  };
}

function readSimple(call: Call): Submission {
  const source = call.text("Source") ?? "";
  const from = readMailboxes(source)[0];
  if (!from) throw new AwsError("ValidationError", "1 validation error detected: Value at 'source' failed to satisfy constraint: Member must not be null");
  const [to, cc, bcc] = ["To", "Cc", "Bcc"].map((name) => call.list(`Destination.${name}Addresses`));
  const returnPath = call.text("ReturnPath");
  const parts = { subject: call.text("Message.Subject.Data") ?? "", text: call.text("Message.Body.Text.Data"), html: call.text("Message.Body.Html.Data") };
  return {
    operation: "SendEmail",
    from,
    senders: [...new Set([from.address, ...(returnPath ? [returnPath] : [])])],
    source: returnPath ?? from.address,
    destinations: [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])].map((one) => readMailboxes(one)[0]?.address ?? one),
    tags: tagsOf(call, undefined),
    configurationSet: call.text("ConfigurationSetName"),
    bytes: Buffer.byteLength(parts.subject + (parts.text ?? "") + (parts.html ?? "")),
    message: () => compose({ ...parts, from: source, to, cc, replyTo: call.list("ReplyToAddresses") }),
  };
}

/** Tags of the call stand instead of those in the header `X-SES-MESSAGE-TAGS` (SES developer guide, "Send email with event publishing"). */
function tagsOf(call: Call, message: RawMessage | undefined): Record<string, string> {
  const tags: [string, string][] = [];
  for (let n = 1; call.text(`Tags.member.${n}.Name`) !== undefined; n++) {
    tags.push([call.text(`Tags.member.${n}.Name`) ?? "", call.text(`Tags.member.${n}.Value`) ?? ""]);
  }
  const headed = message ? (fieldsOf(message, "X-SES-MESSAGE-TAGS")[0]?.value.split(",") ?? []) : [];
  if (tags.length === 0) tags.push(...headed.map((one) => one.split("=").map((part) => part.trim()) as [string, string]));
  if (new Set(tags.map(([name]) => name)).size < tags.length) throw new AwsError("InvalidParameterValue", "Duplicate message tag name.");
  return Object.fromEntries(tags);
}

async function compose(parts: Record<string, unknown>): Promise<RawMessage> {
  const sent = await createTransport({ streamTransport: true, buffer: true, newline: "windows" }).sendMail(parts);
  return readMessage(sent.message as Buffer);
}
