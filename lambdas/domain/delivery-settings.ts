/** A company's own mail server; its password is kept apart as a secret. */
export interface OwnServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` before anything is said; nothing is ever sent in the open. */
  security: "tls" | "starttls";
  user: string;
  /** Whether a password is kept for it. */
  hasPassword: boolean;
}

/** What happens to a document whose mail cannot be delivered: it waits, goes on paper, or both. */
export type UndeliverablePolicy = "block" | "letter" | "block-and-letter";

/** How a company's mail leaves and where answers come back (003-08 … 003-22). */
export interface DeliverySettings {
  mode: "platform" | "smtp";
  /** The company's own sender address, used with its own server only. */
  from: string | null;
  /** Where answers go; null: into the inbox, by an address of its own for each document. */
  replyTo: string | null;
  smtp: OwnServer | null;
  /** Whether the platform sends where the own server cannot be reached. */
  fallback: boolean;
  /** Whether what comes back to the own sender address is forwarded into the inbox; else it is asked for at the company's address (003-21). */
  inboxForwarding: boolean;
  undeliverable: UndeliverablePolicy;
}

/** Without any setting the platform sends, and what cannot be delivered waits for a clerk. */
export const PLATFORM: DeliverySettings = { mode: "platform", from: null, replyTo: null, smtp: null, fallback: false, inboxForwarding: false, undeliverable: "block" };

/** The secret that holds the password of a company's own server. */
export const smtpSecretOf = (companyId: string): string => `company/${companyId}/smtp-password`;

/** The address that mails come from: the platform's stable one, or the company's own with its own server (003-09, 003-14). */
export const senderOf = ({ mode, from }: Pick<DeliverySettings, "mode" | "from">, platformAddress: string): string => (mode === "smtp" && from ? from : platformAddress);
