/** A mail that arrived, as far as people and rules look at it. */
export interface ReceivedMail {
  from: { name: string; address: string };
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  attachments: { name: string; type: string; bytes: number; key: string }[];
  /** An answering machine, a bounce or a list wrote it (RFC 3834): never answered, never opens a closed thread. */
  automatic: boolean;
}

/** Longest text and markup that a thread keeps; the raw mail stays in the files. */
export const MAX_TEXT_CHARACTERS = 50_000;
export const MAX_HTML_CHARACTERS = 100_000;
