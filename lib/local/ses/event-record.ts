import type { Cloud } from "../contract.ts";
import { identityArn, identityOf, splitAddress } from "./identities.ts";
import type { Mail, MailEvent } from "./mail.ts";
import { headerText, mailboxesOf } from "./raw-message.ts";
import type { RawMessage } from "./raw-message.ts";
import type { SesState } from "./state.ts";

const MAX_HEADER_BYTES = 10 * 1024;

/**
 * The JSON that SES publishes to a topic about one event
 * (developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS").
 */
export function eventRecord(cloud: Cloud, state: SesState, about: { mail: Mail; message: RawMessage; event: MailEvent }): Record<string, unknown> {
  const { mail, message, event } = about;
  const identity = identityOf(state, mail.source) ?? mail.source;
  return {
    eventType: event.type,
    [event.type.charAt(0).toLowerCase() + event.type.slice(1)]: event.facts,
    mail: {
      timestamp: mail.at,
      source: headerText(message, "From") ?? mail.source,
      sourceArn: identityArn(cloud, identity),
      sendingAccountId: cloud.account,
      messageId: mail.messageId,
      destination: mail.to,
      ...headersOf(message),
      tags: tagsOf(mail, event),
    },
  };
}

/** The header fields as an event or a receipt notification carries them: the first 10 KB, and the common ones read out. */
export function headersOf(message: RawMessage): { headersTruncated: boolean; headers: object[]; commonHeaders: Record<string, unknown> } {
  let bytes = 0;
  const headers = message.headers
    .filter((field) => (bytes += Buffer.byteLength(field.source)) <= MAX_HEADER_BYTES)
    .map(({ name, value }) => ({ name, value }));
  const lists = ["From", "To", "Cc", "Reply-To"].flatMap((name) => {
    const key = name === "Reply-To" ? "replyTo" : name.toLowerCase();
    const written = mailboxesOf(message, name).map((one) => (one.name ? `${one.name} <${one.address}>` : one.address));
    return written.length > 0 ? [[key, written] as const] : [];
  });
  const texts = [["date", "Date"], ["messageId", "Message-ID"], ["subject", "Subject"], ["returnPath", "Return-Path"]] as const;
  const read = texts.flatMap(([key, name]) => {
    const value = headerText(message, name);
    return value === undefined ? [] : [[key, key === "returnPath" ? value.replace(/^<|>$/g, "") : value] as const];
  });
  return { headersTruncated: bytes > MAX_HEADER_BYTES, headers, commonHeaders: Object.fromEntries<unknown>([...lists, ...read]) };
}

/** Values are lists, as SES has them; its own tags begin with `ses:`. */
function tagsOf(mail: Mail, event: MailEvent): Record<string, string[]> {
  const own: Record<string, string[]> = {
    "ses:operation": [mail.operation],
    "ses:configuration-set": mail.configurationSet ? [mail.configurationSet] : [],
    "ses:source-ip": ["127.0.0.1"],
    "ses:from-domain": [splitAddress(mail.source).domain],
    "ses:caller-identity": ["local"],
    ...(event.type === "Delivery" ? { "ses:outgoing-ip": ["127.0.0.1"] } : {}),
  };
  return { ...own, ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])) };
}
