import PostalMime from "postal-mime";
import type { Attachment, Email } from "postal-mime";

/** A message as its reader sees it. */
export interface Reading {
  text: string;
  /** Images that the message carries itself (`cid:`) are written into it as data URLs. */
  html: string;
  /** Lower-case names; a repeated header's values stand on lines of their own. */
  headers: Record<string, string>;
  /** Without the images that the HTML itself shows. */
  attachments: { name: string; type: string; content: Uint8Array }[];
}

/** Opens a message. One that cannot be parsed reads as empty, for a mail service carries what it is given. */
export async function readMail(raw: Buffer): Promise<Reading> {
  const email = await PostalMime.parse(raw).catch((): Email => ({ headers: [], headerLines: [], attachments: [] }));
  const headers: Record<string, string> = {};
  for (const { key, value } of email.headers) headers[key] = key in headers ? `${headers[key]}\n${value}` : value;
  return {
    text: email.text ?? "",
    html: inline(email.html ?? "", email.attachments),
    headers,
    attachments: email.attachments.filter((one) => !one.related).map((one, n) => ({ name: one.filename ?? `part-${n + 1}`, type: one.mimeType, content: bytesOf(one) })),
  };
}

function inline(html: string, attachments: Attachment[]): string {
  return html.replace(/\bcid:([^"'\s)>]+)/gi, (reference, id: string) => {
    const found = attachments.find((one) => one.contentId?.replace(/^<|>$/g, "") === decodeURIComponent(id));
    return found ? `data:${found.mimeType};base64,${Buffer.from(bytesOf(found)).toString("base64")}` : reference;
  });
}

function bytesOf(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  return typeof content === "string" ? Buffer.from(content) : new Uint8Array(content instanceof ArrayBuffer ? content : content.slice());
}
