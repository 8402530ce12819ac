import type { Instant } from "./days.ts";
import type { Language } from "./languages.ts";

/** States of a message on its way (decisions 3). */
export type DeliveryState =
  | "pending" | "held" | "handing" | "unconfirmed" | "accepted" | "delayed" | "delivered" | "bounced" | "complained"
  | "unknown" | "failed" | "rejected" | "cancelled";

export type FeedbackType = "send" | "delivery" | "bounce" | "soft-bounce" | "complaint" | "delay" | "reject";

export interface DeliveryEvent {
  type: FeedbackType;
  recipient: string;
  at: Instant;
  detail?: string;
  /** Enhanced status code of RFC 3463: `5.1.1`. */
  status?: string;
}

/** What a delivery says: the name of its message template, or a clerk's answer in a thread. */
export type DeliveryKind =
  | "invoice" | "estimate" | "credit-note" | "payment-receipt" | "refund" | "thank-you" | "statement" | "reply" | "email-verification" | "email-change-notice";

export type DeliveryChannel = "email" | "letter" | "sms";

/**
 * One message on its way over one channel, and at the same time the outbox row: it is written in the transaction that
 * makes it due, and from then on it alone decides whether the message leaves (decisions 2).
 */
export interface Delivery {
  type: "delivery";
  version: number;
  companyId: string;
  deliveryId: string;
  /** Whose partition it stands in: a document's, a statement's or a customer's. */
  ownerId: string;
  customerId: string;
  /** The payment or refund that a receipt is of. */
  aboutId?: string;
  kind: DeliveryKind;
  /** `first` or, for a deliberate resend, a key of its own (I4). */
  slot: string;
  channel: DeliveryChannel;
  /** A person chose the channel; else the customer's own decides. */
  chosen?: boolean;
  trigger: "auto" | "manual";
  state: DeliveryState;
  sendNotBefore: Instant;
  /** When the sweep looks at it next; null: never again. */
  dueAt: Instant | null;
  /** Raised by every edit of what would be sent. */
  rev: number;
  /** Set by a command that came too late; bars the way back to pending. */
  stop: string | null;
  because: string | null;
  /** The mail server's own words to its refusal. */
  detail?: string;
  language: Language | null;
  to: string[];
  note: string | null;
  /** Message-ID of the mail that this one answers. */
  answers?: string;
  /** Who settled what nobody knew, and how. */
  settledBy?: string;
  /** The run in which a letter was printed. */
  runId?: string;
  subject: string | null;
  messageId: string | null;
  pdf: { key: string; sha256: string; bytes: number } | null;
  attempts: number;
  handedOverAt: Instant | null;
  /** Names the one run that handed it over: by this it knows its own write when the answer to that was lost. */
  handedOverBy?: string;
  acceptedAt: Instant | null;
  events: DeliveryEvent[];
  createdAt: Instant;
  createdBy: string;
}
