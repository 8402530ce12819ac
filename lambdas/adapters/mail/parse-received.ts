import PostalMime, { type Email } from "postal-mime";
import type { ReceivedMail } from "../../domain/received-mail.ts";

/** Headers of answering machines, bounces and lists (RFC 3834 and what mail systems add). */
function isAutomatic(mail: Email): boolean {
  const header = (name: string): string => mail.headers.find((h) => h.key === name)?.value.toLowerCase() ?? "";
  const submitted = header("auto-submitted");
  return (
    (submitted !== "" && !submitted.startsWith("no")) || header("return-path") === "<>" || /bulk|auto_reply|list|junk/.test(header("precedence")) ||
    header("x-auto-response-suppress") !== "" || header("list-id") !== "" || header("x-ar-delivery") !== "" || header("content-type").includes("multipart/report")
  );
}

/** Reads a raw mail; whatever it is, something readable comes out. Attachments are named, not kept: the raw mail is. */
export async function parseReceived(raw: Uint8Array, key: string): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 30 });
  const from = mail.from?.address ? mail.from : { name: "", address: "unknown@invalid" };
  const text = mail.text ?? (mail.html ? mail.html.replace(/<(style|script)[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]+>/g, " ") : "");
  return {
    from: { name: from.name ?? "", address: (from.address ?? "").toLowerCase() },
    to: (mail.to ?? []).flatMap((to) => (to.address ? [to.address.toLowerCase()] : [])),
    subject: (mail.subject ?? "").replace(/\s+/g, " "),
    mailId: (mail.messageId ?? "").slice(0, 200) || null,
    text: text.trim(),
    html: mail.html ?? null,
    attachments: mail.attachments.map((a) => ({ name: (a.filename ?? "attachment").slice(0, 200), type: a.mimeType, bytes: typeof a.content === "string" ? a.content.length : a.content.byteLength, key })),
    automatic: isAutomatic(mail),
  };
}
