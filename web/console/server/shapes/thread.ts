import type { DeliveryState } from "./delivery.ts";

export type ThreadStatus = "open" | "pending" | "closed";
export type MessageKind = "email" | "bounce" | "complaint" | "portal" | "note" | "letter" | "sms";

/** A conversation in the list. */
export interface ThreadRow {
  id: string;
  subject: string;
  status: ThreadStatus;
  customerId: string | null;
  customerName: string;
  invoiceIds: string[];
  unread: number;
  lastAt: string;
}

export interface MessageShape {
  id: string;
  direction: "in" | "out";
  kind: MessageKind;
  from: string | null;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  attachments?: { name: string; type: string; bytes: number }[];
  /** How far an outgoing message is. */
  state?: DeliveryState;
  at: string;
}

/** One conversation with all its messages, oldest first. */
export interface ThreadShape extends ThreadRow {
  messages: MessageShape[];
}
