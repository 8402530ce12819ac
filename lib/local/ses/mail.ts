/** One mail that was handed over, as `/_local/mail` lists it. */
export interface Mail {
  /** Grows with every mail, so that sorting by it is sorting by age. */
  id: string;
  /** When it was handed over, by the cloud's clock (ISO 8601). */
  at: string;
  /** The From header, decoded: `Ada <ada@example.com>`. */
  from: string;
  /** Envelope recipients: bare addresses, copies and blind copies included. */
  to: string[];
  /** Decoded. */
  subject: string;
  /** As SES answered it; the Message-ID header is `<messageId@region.amazonses.com>`. */
  messageId: string;
  tags: Record<string, string>;
  attachments: { name: string; type: string; bytes: number }[];
  /** Who handed it over: `SendRawEmail`, `SendEmail` or, for mails of the user pool, `Cognito`. */
  operation: string;
  /** Envelope sender. */
  source: string;
  configurationSet?: string;
  events: MailEvent[];
}

export type EventType = "Send" | "Delivery" | "Bounce" | "Complaint" | "DeliveryDelay" | "Reject" | "Open" | "Click";

/** Something that happened to a mail, published to the topics of its configuration set. */
export interface MailEvent {
  type: EventType;
  at: string;
  /** Absent for what concerns the whole mail (Send, Reject). */
  recipient?: string;
  /** The part of the event record named after its type (`bounce`, `complaint` …). */
  facts: Record<string, unknown>;
  /** False until every topic took it; what is unpublished at a restart is published then. */
  published: boolean;
}
