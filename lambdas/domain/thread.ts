import type { Instant } from "./days.ts";

export type ThreadStatus = "open" | "pending" | "closed";

/** What came in about one invoice or customer. Outgoing messages are deliveries and are shown beside it, not copied. */
export interface Thread {
  type: "thread";
  version: number;
  companyId: string;
  threadId: string;
  invoiceId: string | null;
  customerId: string | null;
  customerName: string;
  subject: string;
  status: ThreadStatus;
  unread: number;
  lastAt: Instant;
}

export interface InboxMessage {
  type: "inbox-message";
  version: number;
  companyId: string;
  threadId: string;
  messageId: string;
  direction: "in" | "out";
  kind: "email" | "bounce" | "complaint" | "portal" | "note" | "letter" | "sms";
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  attachments: { name: string; type: string; bytes: number; key: string }[];
  deliveryId: string | null;
  /** The Message-ID of a mail that came in, which an answer refers to. */
  mailId?: string | null;
  /** An answering machine, a bounce or a list wrote it: nobody answers it. */
  automatic?: boolean;
  at: Instant;
}

const PATTERN = /^thr_([icu])([0-9A-HJKMNP-TV-Z]{26})$/;
export type ThreadOwner = { invoiceId: string } | { customerId: string } | { strayId: string };

/** A thread's id says whose it is: an invoice's, a customer's, or nobody's yet. */
export const threadIdOf = (owner: ThreadOwner): string =>
  "invoiceId" in owner ? `thr_i${owner.invoiceId.slice(4)}` : "customerId" in owner ? `thr_c${owner.customerId.slice(4)}` : `thr_u${owner.strayId}`;

export function ownerOfThread(threadId: string): ThreadOwner | null {
  const parts = PATTERN.exec(threadId);
  if (!parts) return null;
  return parts[1] === "i" ? { invoiceId: `inv_${parts[2]}` } : parts[1] === "c" ? { customerId: `cus_${parts[2]}` } : { strayId: parts[2]! };
}
