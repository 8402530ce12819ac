import type { BounceReport } from "./thread.ts";

/** What a mail that arrived is: of a person, of an answering machine, or the report of a mail server or a recipient's provider. */
export type MailSort = "mail" | "auto-reply" | "bounce" | "complaint";

/** A mail as far as it can be told what it is; all texts are decoded. */
export interface MailFacts {
  /** Header values by lower-case name, the first of each. */
  headers: ReadonlyMap<string, string>;
  from: { name: string; address: string };
  to: string[];
  subject: string;
  text: string;
  /** Texts of the parts for machines: `message/delivery-status` (RFC 3464, 6533) and `message/feedback-report` (RFC 5965). */
  statusParts: string[];
  feedbackParts: string[];
  /** The mail that comes back, or its headers; as text. */
  original: string | null;
}

/** What a mail was found to be. `automatic`: no person wrote it, and nobody answers it (RFC 3834). */
export interface Sorted {
  sort: MailSort;
  automatic: boolean;
  report: BounceReport | null;
}

export type Recipient = BounceReport["recipients"][number];
