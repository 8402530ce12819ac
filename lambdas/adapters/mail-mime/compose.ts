import MailComposer from "nodemailer/lib/mail-composer";
import { isEmailAddress } from "../../domain/email-address.ts";
import { refusal } from "../../domain/refusal.ts";
import type { Mail } from "../../domain/mail.ts";

import { displayName } from "./display-name.ts";
import { fileName } from "./file-name.ts";
import { headerText } from "./header-text.ts";

/** The whole mail is past what is handed to the mail service; it may still go without its attachment. */
export const MailTooLarge = refusal<{ bytes: number; mostBytes: number }>("invalid", "mail-too-large");
/** An address that is not exactly one plain address; nothing is composed. */
export const BadAddress = refusal("invalid", "not-an-email-address");

/** Decisions 7: SES takes 10 MB of raw mail, and receiving servers less. */
export const MOST_MAIL_BYTES = 8_000_000;

/** Marks of a mail that no person wrote, so that no machine answers it (RFC 3834, R8). */
const BY_ITSELF = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" };

/**
 * The raw MIME message of a mail: text and HTML as alternatives, attachments beside them, CRLF lines of at most 78
 * characters. The same delivery always has the same Message-ID. Refuses addresses that are not plain, and mails above
 * 8 MB. Nothing is fetched or read from disk.
 */
export async function compose(mail: Mail): Promise<Buffer> {
  const { from, replyTo, to } = mail;
  if (to.length === 0 || ![from, replyTo, ...to].every(isEmailAddress)) throw new BadAddress();
  const size = mail.attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_MAIL_BYTES) throw new MailTooLarge({ bytes: size, mostBytes: MOST_MAIL_BYTES });
  const message = new MailComposer({
    from: { name: displayName(mail.companyName), address: from },
    replyTo: { name: displayName(mail.companyName), address: replyTo },
    to: to.map((address) => ({ name: "", address })),
    subject: headerText(mail.subject),
    messageId: messageIdOf(mail),
    ...(mail.inReplyTo ? { inReplyTo: idText(mail.inReplyTo) } : {}),
    references: [...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])].map(idText),
    headers: { ...(mail.kind === "reply" ? {} : { ...BY_ITSELF, ...listHeaders(mail) }), "X-AR-Delivery": idText(mail.mark) },
    text: mail.text,
    html: mail.html,
    encoding: "quoted-printable",
    attachments: mail.attachments.map(({ name, type, bytes, contentId }) => ({ filename: fileName(name), contentType: type, content: Buffer.from(bytes), ...(contentId ? { cid: contentId, contentDisposition: "inline" as const } : {}) })),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const raw = await message.build();
  if (raw.length > MOST_MAIL_BYTES) throw new MailTooLarge({ bytes: raw.length, mostBytes: MOST_MAIL_BYTES });
  return raw;
}

/**
 * Marks of mail that a company sends to many (RFC 2369, 2919). Invoices are owed, so that nobody can be taken off a list; the
 * address for it reaches a person at the company instead, and help is the customer's own portal.
 */
const listHeaders = ({ companyId, from, replyTo, helpUrl }: Mail): Record<string, { prepared: boolean; value: string }> => {
  const plain = (value: string) => ({ prepared: true, value });
  return {
    "List-Id": plain(`<invoices.${idText(companyId).replaceAll("_", "-").toLowerCase()}.${domainOf(from)}>`),
    "List-Help": plain(`<${idText(helpUrl)}>`),
    "List-Unsubscribe": plain(`<mailto:${replyTo}?subject=unsubscribe>`),
  };
};

const domainOf = (address: string): string => address.slice(address.indexOf("@") + 1);

/** `<delivery.check@domain of the sender>`: a mail that is composed again is the same mail (reliability R7). */
export const messageIdOf = ({ mark, from }: Pick<Mail, "mark" | "from">): string => `<${idText(mark)}@${domainOf(from)}>`;

/** Ids in headers: no spaces, no controls, nothing beyond ASCII. */
const idText = (text: string): string => text.replace(/[^\x21-\x7e]/g, "").slice(0, 200);
