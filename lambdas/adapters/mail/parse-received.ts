import PostalMime, { type Attachment, type Email } from "postal-mime";
import { marksIn } from "../../domain/mail-marks.ts";
import type { ReceivedAttachment, ReceivedMail } from "../../domain/received-mail.ts";
import { sortMail } from "../../domain/sort-mail.ts";
import { mailFacts } from "./mail-facts.ts";

/** Nested parts and headers beyond which a mail is no mail but a trap. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 512 * 1024 };
const MOST_HTML = 300_000;

const bytesOf = ({ content }: Attachment): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content));

const attachmentOf = (attachment: Attachment): ReceivedAttachment => ({ name: (attachment.filename || "attachment").slice(0, 200), type: attachment.mimeType, content: bytesOf(attachment) });

/** A mail of HTML only, as text. */
const plain = (html: string): string => html.slice(0, MOST_HTML).replace(/<(style|script)\b[^]*?<\/\1>/gi, " ").replace(/<br\s*\/?>|<\/(p|div|tr|li)>/gi, "\n").replace(/<[^>]{0,2000}>/g, " ").replace(/&nbsp;/g, " ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

const UNREADABLE: Email = { headers: [], headerLines: [], attachments: [] } as unknown as Email;

/**
 * Reads a raw mail; whatever it is, something readable comes out, and what kind of mail it is. A report that somebody forwards
 * as an attachment is that report.
 */
export async function parseReceived(raw: Uint8Array): Promise<ReceivedMail> {
  const outer = await read(raw);
  const [enclosed, ...more] = outer.attachments.filter(({ type }) => type === "message/rfc822");
  if (outer.sort !== "mail" || !enclosed || more.length > 0) return outer;
  const inner = await read(enclosed.content);
  if (inner.sort !== "bounce" && inner.sort !== "complaint") return outer;
  return { ...inner, text: [outer.text, inner.text].filter(Boolean).join("\n\n"), attachments: outer.attachments };
}

async function read(raw: Uint8Array): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw, { ...LIMITS, forceRfc822Attachments: true }).catch(() => UNREADABLE);
  const text = (mail.text ?? (mail.html ? plain(mail.html) : "")).replaceAll("\u0000", "").trim();
  const facts = mailFacts(mail, text);
  const sorted = sortMail(facts);
  const header = (name: string): string => facts.headers.get(name) ?? "";
  return {
    from: { name: facts.from.name, address: facts.from.address || "unknown@invalid" },
    to: facts.to,
    subject: facts.subject,
    mailId: (mail.messageId ?? "").slice(0, 200) || null,
    text,
    html: mail.html ?? null,
    attachments: mail.attachments.map(attachmentOf),
    ...sorted,
    marks: marksIn({ references: `${header("in-reply-to")} ${header("references")}`, returned: `${facts.original ?? ""}\n${sorted.sort === "mail" ? "" : text}` }),
  };
}
