export type DeliveryState =
  | "pending" | "held" | "handing" | "unconfirmed" | "accepted" | "delayed" | "delivered" | "bounced" | "complained" | "unknown" | "failed" | "rejected" | "cancelled";

/** What a mail server told about one recipient. */
export interface DeliveryEvent {
  type: string;
  recipient: string;
  at: string;
  detail?: string;
}

export type Channel = "email" | "letter" | "sms";

/** How far a message is with one of its recipients. */
export interface RecipientState {
  address: string;
  state: DeliveryState;
  at?: string | null;
  detail?: string | null;
}

/** One message on its way; `kind` is the name of its template, or `reply`. */
export interface DeliveryShape {
  id: string;
  kind: string;
  channel: Channel;
  to: string[];
  recipients?: RecipientState[];
  state: DeliveryState;
  attempts: number;
  handedOverAt: string | null;
  events: DeliveryEvent[];
  trigger?: "auto" | "manual";
  because?: string | null;
  /** The mail server's own words to its refusal. */
  detail?: string | null;
  /** Who settled what nobody knew: `confirm a@b.example`. */
  settledBy?: string | null;
  /** The payment or refund that a receipt is of. */
  aboutId?: string | null;
  sendNotBefore?: string;
  acceptedAt?: string | null;
  subject?: string | null;
  createdAt?: string;
}

/** Who did what to a document. */
export interface AuditShape {
  at: string;
  by: string;
  action: string;
  facts?: Record<string, unknown>;
}
