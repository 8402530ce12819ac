import type { Instant } from "./days.ts";

export type ThreadStatus = "open" | "pending" | "closed";

/** What came in about one document or customer. Outgoing messages are deliveries and are shown beside it, not copied. */
export interface Thread {
  type: "thread";
  version: number;
  companyId: string;
  threadId: string;
  /** The document that it is about: an invoice, an estimate or a credit note. */
  documentId: string | null;
  customerId: string | null;
  customerName: string;
  subject: string;
  status: ThreadStatus;
  unread: number;
  /** Who looks after it: the clerk's address. */
  assignee?: string | null;
  /** Messages that a mail server or an answering machine wrote, for the filter. */
  hasBounce?: boolean;
  lastAt: Instant;
}

/** What a bounce or complaint reports; a hard one means that the address does not work for good. */
export interface BounceReport {
  hard: boolean;
  recipients: { address: string; status: string | null; action: string | null; diagnostic: string | null; hard?: boolean }[];
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
  /** What a mail server says of each recipient, in a bounce or complaint. */
  report?: BounceReport | null;
  /** The Message-ID of a mail that came in, which an answer refers to. */
  mailId?: string | null;
  /** An answering machine, a bounce or a list wrote it: nobody answers it. */
  automatic?: boolean;
  at: Instant;
}

const PATTERN = /^thr_([iencu])([0-9A-HJKMNP-TV-Z]{26})$/;
const PREFIX_OF = { i: "inv", e: "est", n: "cn", c: "cus" } as const;
const LETTER_OF: Record<string, string> = { inv: "i", est: "e", cn: "n", cus: "c" };

/** Whose a thread is: a document's or a customer's by id, or nobody's yet. */
export type ThreadOwner = { ownerId: string } | { strayId: string };

/** A thread's id says whose it is. */
export function threadIdOf(owner: ThreadOwner): string {
  if ("strayId" in owner) return `thr_u${owner.strayId}`;
  const [prefix = "", ulid = ""] = owner.ownerId.split("_");
  return `thr_${LETTER_OF[prefix]}${ulid}`;
}

/** Back from a thread's id; null for any other text. */
export function ownerOfThread(threadId: string): ThreadOwner | null {
  const [, letter, ulid] = PATTERN.exec(threadId) ?? [];
  if (!letter || !ulid) return null;
  return letter === "u" ? { strayId: ulid } : { ownerId: `${PREFIX_OF[letter as keyof typeof PREFIX_OF]}_${ulid}` };
}
