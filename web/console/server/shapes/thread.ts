import type { DeliveryState } from "./delivery.ts";

export type ThreadStatus = "open" | "pending" | "closed";
export type ThreadFilter = "unread" | "mine" | "bounces";
export type MessageKind = "email" | "bounce" | "complaint" | "portal" | "note" | "letter" | "sms";

/** A conversation in the list. */
export interface ThreadRow {
  id: string;
  subject: string;
  status: ThreadStatus;
  customerId: string | null;
  customerName: string;
  /** An invoice, an estimate or a credit note. */
  documentId: string | null;
  invoiceIds: string[];
  unread: number;
  /** Who looks after it: the clerk's address. */
  assignee: string | null;
  hasBounce?: boolean;
  lastAt: string;
}

export interface AttachmentShape {
  name: string;
  type: string;
  bytes: number;
}

/** What a mail server says of one recipient; `status` is an enhanced code of RFC 3463. */
export interface BouncedRecipient {
  address: string;
  status: string | null;
  action: string | null;
  diagnostic: string | null;
}

/** A hard one means that the address does not work for good. */
export interface BounceShape {
  hard: boolean;
  recipients: BouncedRecipient[];
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
  attachments?: AttachmentShape[];
  deliveryId?: string | null;
  /** How far an outgoing message is. */
  state?: DeliveryState;
  because?: string | null;
  /** A machine wrote it. */
  automatic?: boolean;
  bounce?: BounceShape | null;
  at: string;
}

/** One conversation with all its messages, oldest first. */
export interface ThreadShape extends ThreadRow {
  messages: MessageShape[];
}
