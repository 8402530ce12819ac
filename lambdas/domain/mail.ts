import type { OwnServer } from "./delivery-settings.ts";

/** A company's own mail server with its password, at the moment of sending. */
export type SmtpServer = Pick<OwnServer, "host" | "port" | "security" | "user"> & { password: string };

/** By which way a mail leaves: the platform's mail service, or the company's own server. */
export type Via = { by: "platform" } | { by: "smtp"; server: SmtpServer };

/** A mail as it is handed over: words and attachments in one reader's language. */
export interface Mail {
  via: Via;
  companyName: string;
  from: string;
  replyTo: string;
  /** Where a mail server sends what it cannot deliver, with the own server (003-20, 003-21). */
  returnPath: string | null;
  to: string[];
  subject: string;
  html: string;
  text: string;
  deliveryId: string;
  companyId: string;
  kind: string;
  /** `{deliveryId}.{check}`: tells a mail of ours from a forged one when it comes back (R7). */
  mark: string;
  /** Message-IDs of the conversation, oldest first: of the thread itself, and of the mail that this one answers. */
  references: string[];
  /** `contentId` marks a picture that the HTML itself shows. */
  attachments: { name: string; type: string; bytes: Uint8Array; contentId?: string }[];
  inReplyTo?: string;
  /** Where a reader of the customer's side finds help: the portal. */
  helpUrl: string;
}
