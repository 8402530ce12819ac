import type { Attachment, Email } from "postal-mime";
import type { MailFacts } from "../../domain/returned-mail.ts";

const MOST_PART = 200_000;

/** An attachment's content as text; bytes that are no UTF-8 are read as Latin 1, as servers of old write. */
function textOf({ content }: Attachment): string {
  if (typeof content === "string") return content.slice(0, MOST_PART);
  const bytes = new Uint8Array(content).subarray(0, MOST_PART);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const STATUS = /^message\/(global-)?delivery-status$/i;
const FEEDBACK = /^message\/feedback-report$/i;
const RETURNED = /^(message\/(rfc822|global|partial|global-headers|rfc822-headers)|text\/rfc822-headers)$/i;

/** A header for people: on one line, without control characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ").trim();

/** What sorting a mail needs of it. */
export function mailFacts(mail: Email, text: string): MailFacts {
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  const parts = (type: RegExp): string[] => mail.attachments.filter(({ mimeType }) => type.test(mimeType)).map(textOf);
  return {
    headers, from: { name: oneLine(mail.from?.name ?? ""), address: (mail.from?.address ?? "").toLowerCase() }, to: (mail.to ?? []).flatMap((one) => (one.address ? [one.address.toLowerCase()] : [])),
    subject: oneLine(mail.subject ?? ""), text, statusParts: parts(STATUS), feedbackParts: parts(FEEDBACK), original: parts(RETURNED)[0] ?? null,
  };
}
