export type DeliveryState =
  | "pending" | "held" | "handing" | "unconfirmed" | "accepted" | "delayed" | "delivered" | "bounced" | "complained" | "unknown" | "failed" | "rejected" | "cancelled";

/** What a mail server told about one recipient. */
export interface DeliveryEvent {
  type: string;
  recipient: string;
  at: string;
  detail?: string;
}

/** One message on its way. */
export interface DeliveryShape {
  id: string;
  kind: string;
  channel: string;
  to: string[];
  state: DeliveryState;
  attempts: number;
  handedOverAt: string | null;
  events: DeliveryEvent[];
  trigger?: "auto" | "manual";
  because?: string | null;
  sendNotBefore?: string;
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
