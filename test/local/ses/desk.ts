import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { SendRawEmailCommandInput } from "@aws-sdk/client-ses";
import { createSes } from "../../../lib/local/ses/service.ts";
import type { SesService } from "../../../lib/local/ses/service.ts";
import { MailFront, mailClient } from "../doubles/mail-front.ts";

/** SES with one verified domain (mail.example.com) and a configuration set `events` that tells a topic everything. */
export interface Desk {
  front: MailFront;
  ses: SesService;
  client: SESClient;
  /** What a topic heard, oldest first. */
  heard(topic?: string): Heard[];
  /** Sends and waits for the events. */
  sendRaw(text: string, more?: Partial<SendRawEmailCommandInput>): Promise<string>;
  close(keep?: boolean): Promise<void>;
}

/** What the tests read of SES's JSON. */
export interface Heard {
  eventType?: string;
  notificationType?: string;
  mail: Record<string, unknown> & { messageId: string; destination: string[]; tags: Record<string, string[]>; commonHeaders: Record<string, unknown>; headers: { name: string; value: string }[] };
  bounce: Record<string, unknown> & { bouncedRecipients: Record<string, string>[] };
  complaint: Record<string, unknown>;
  delivery: Record<string, unknown>;
  deliveryDelay: Record<string, unknown>;
  receipt: Record<string, unknown> & { action: Record<string, string> };
  content?: string;
}

export const TOPIC = "arn:aws:sns:eu-central-1:000000000000:feedback";
const EVENT_TYPES = ["send", "delivery", "bounce", "complaint", "deliveryDelay", "reject"];

export async function openDesk(directory?: string, ...others: Parameters<MailFront["start"]>): Promise<Desk> {
  const front = await new MailFront(directory).start(createSes, ...others);
  await front.make("AWS::SES::EmailIdentity", "Domain", { EmailIdentity: "mail.example.com" });
  await front.make("AWS::SES::ConfigurationSet", "Set", { Name: "events" });
  const destination = { Enabled: true, MatchingEventTypes: EVENT_TYPES, SnsDestination: { TopicARN: TOPIC } };
  await front.make("AWS::SES::ConfigurationSetEventDestination", "Events", { ConfigurationSetName: "events", EventDestination: destination });
  const client = new SESClient(mailClient(front));
  return {
    front,
    ses: front.services[0] as SesService,
    client,
    heard: (topic = TOPIC) => front.sent.filter((one) => one.arn === topic).map((one) => JSON.parse(one.message.body) as Heard),
    async sendRaw(text, more = {}) {
      const answer = await client.send(new SendRawEmailCommand({ RawMessage: { Data: bytes(text) }, ConfigurationSetName: "events", ...more }));
      await front.work.idle();
      return answer.MessageId ?? "";
    },
    async close(keep = false) {
      client.destroy();
      await front.close(keep);
    },
  };
}

/** A message written with plain line ends, as bytes with CRLF. */
export function bytes(text: string): Buffer {
  return Buffer.from(text.replace(/\r?\n/g, "\r\n"));
}

/** A short message to that address. */
export function letter(to: string, more: { from?: string; subject?: string; headers?: string } = {}): string {
  const { from = "Ada <noreply@mail.example.com>", subject = "Rechnung", headers = "" } = more;
  return `From: ${from}\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <own@example.com>\n${headers}Content-Type: text/plain; charset=utf-8\n\nGuten Tag\n`;
}
