import { randomUUID } from "node:crypto";
import type { Cloud } from "../contract.ts";
import { headersOf } from "./event-record.ts";
import { fieldsOf, headerField, mailboxesOf, readMessage, writeMessage } from "./raw-message.ts";
import type { RawMessage } from "./raw-message.ts";
import { readMail } from "./reading.ts";
import { rulesFor } from "./receipt-rules.ts";
import type { ReceiptAction, ReceiptRule, SesState } from "./state.ts";
import { CHECKS, verdictsOf } from "./verdicts.ts";
import type { Verdicts } from "./verdicts.ts";

/** Puts an object into a bucket, as any SDK would. */
export type Put = (bucketName: string, key: string, body: Buffer) => Promise<void>;

/** A message that arrived and what the rules did with it. */
export interface Receipt {
  messageId: string;
  recipients: string[];
  actions: Record<string, unknown>[];
}

export interface Receiver {
  /** Applies the receipt rules; undefined when no rule takes mail for the recipient (a mail server would answer 550). */
  receive(raw: Buffer, recipient: string, asked?: URLSearchParams): Promise<Receipt | undefined>;
  /** Mail that was sent to an address of our own arrives, after the present request was answered. */
  loop(raw: Buffer, recipients: string[]): void;
}

interface Arrival {
  readonly at: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly source: string;
  readonly message: RawMessage;
  readonly verdicts: Verdicts;
}

export function createReceiver(cloud: Cloud, state: SesState, put: Put): Receiver {
  async function receive(raw: Buffer, recipient: string, asked = new URLSearchParams()): Promise<Receipt | undefined> {
    const rules = rulesFor(state, recipient);
    if (rules.length === 0) return undefined;
    const message = readMessage(raw);
    const reading = await readMail(raw);
    const verdicts = verdictsOf([raw, ...reading.attachments.map((one) => one.content)], asked);
    const returned = fieldsOf(message, "Return-Path")[0]?.value.replace(/^<|>$/g, "");
    const source = returned ?? mailboxesOf(message, "From")[0]?.address ?? "";
    const at = new Date(cloud.clock.now()).toISOString();
    const messageId = `${randomUUID()}${randomUUID()}`.replaceAll("-", "").slice(0, 40);
    const arrival = { at, messageId, recipient, source, verdicts, message: received(cloud, message, { at, messageId, recipient, source, verdicts }) };
    const actions: Record<string, unknown>[] = [];
    for (const { rule, action } of rules.flatMap((one) => one.actions.map((step) => ({ rule: one, action: step })))) {
      actions.push(await act(arrival, rule, action));
      if (action.type === "Stop") break;
    }
    return { messageId, recipients: [recipient], actions };
  }

  async function act(arrival: Arrival, rule: ReceiptRule, action: ReceiptAction): Promise<Record<string, unknown>> {
    const facts = await perform(arrival, action);
    if (action.topicArn) await cloud.send(action.topicArn, { body: notification(arrival, rule, facts, contentFor(arrival, action)) });
    return facts;
  }

  async function perform(arrival: Arrival, action: ReceiptAction): Promise<Record<string, unknown>> {
    if (action.type === "SNS") return { type: "SNS", topicArn: action.topicArn, encoding: action.encoding };
    if (action.type === "Stop") return { type: "Stop", topicArn: action.topicArn };
    const { bucketName, objectKeyPrefix, topicArn } = action;
    const objectKey = `${objectKeyPrefix ?? ""}${arrival.messageId}`;
    await put(bucketName, objectKey, writeMessage(arrival.message));
    return { type: "S3", topicArn, bucketName, objectKeyPrefix, objectKey };
  }

  function loop(raw: Buffer, recipients: string[]): void {
    const own = recipients.filter((recipient) => rulesFor(state, recipient).some((rule) => rule.recipients.length > 0));
    for (const recipient of own) {
      const end = cloud.work.begin(`mail to ${recipient} arriving`);
      setImmediate(() => {
        receive(raw, recipient).catch((error) => cloud.log(`ses: mail to ${recipient} did not arrive: ${String(error)}`)).finally(end);
      });
    }
  }

  return { receive, loop };
}

/** The fields that SES puts on top of a message it received. */
function received(cloud: Cloud, message: RawMessage, arrival: Omit<Arrival, "message">): RawMessage {
  const { verdicts, source, recipient, messageId } = arrival;
  const on = new Date(arrival.at).toUTCString().replace("GMT", "+0000 (UTC)");
  const word = (verdict: string) => verdict.toLowerCase();
  const top = [
    headerField("Return-Path", `<${source}>`),
    headerField("Received", `from localhost by inbound-smtp.${cloud.region}.amazonaws.com with SMTP id ${messageId} for ${recipient}; ${on}`),
    headerField("X-SES-Spam-Verdict", verdicts.spam),
    headerField("X-SES-Virus-Verdict", verdicts.virus),
    headerField("Authentication-Results", `amazonses.com; spf=${word(verdicts.spf)}; dkim=${word(verdicts.dkim)}; dmarc=${word(verdicts.dmarc)}`),
  ];
  return { headers: [...top, ...message.headers.filter((field) => field.name.toLowerCase() !== "return-path")], body: message.body };
}

/** Developer guide, "Contents of notifications for Amazon SES email receiving". `content` only comes with an SNS action. */
function notification(arrival: Arrival, rule: ReceiptRule, action: Record<string, unknown>, content: string | undefined): string {
  const checks = CHECKS.map((check) => {
    const scanned = rule.scan || (check !== "spam" && check !== "virus");
    return [`${check}Verdict`, { status: scanned ? arrival.verdicts[check] : "DISABLED" }] as const;
  });
  return JSON.stringify({
    notificationType: "Received",
    mail: {
      timestamp: arrival.at,
      source: arrival.source,
      messageId: arrival.messageId,
      destination: [arrival.recipient],
      ...headersOf(arrival.message),
    },
    receipt: { timestamp: arrival.at, processingTimeMillis: 500, recipients: [arrival.recipient], ...Object.fromEntries(checks), action },
    ...(content === undefined ? {} : { content }),
  });
}

function contentFor(arrival: Arrival, action: ReceiptAction): string | undefined {
  if (action.type !== "SNS") return undefined;
  return writeMessage(arrival.message).toString(action.encoding === "Base64" ? "base64" : "utf8");
}
