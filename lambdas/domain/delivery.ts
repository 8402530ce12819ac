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
}

/** What a delivery is about; later issues add members. */
export type DeliveryKind = "invoice" | "reply";

/**
 * One message on its way over one channel, and at the same time the outbox row: it is written in the transaction that
 * makes it due, and from then on it alone decides whether the message leaves (decisions 2).
 */
export interface Delivery {
  type: "delivery";
  version: number;
  companyId: string;
  deliveryId: string;
  invoiceId: string;
  customerId: string;
  kind: DeliveryKind;
  /** `first` or, for a deliberate resend, a key of its own (I4). */
  slot: string;
  channel: "email";
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
  language: Language | null;
  to: string[];
  note: string | null;
  /** Message-ID of the mail that this one answers. */
  answers?: string;
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
