/** A mail as it is handed over: words and attachments in one reader's language. */
export interface Mail {
  companyName: string;
  from: string;
  replyTo: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  deliveryId: string;
  companyId: string;
  kind: string;
  attachments: { name: string; type: string; bytes: Uint8Array }[];
  inReplyTo?: string;
}
