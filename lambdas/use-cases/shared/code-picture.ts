import { CODE_ID, type Message } from "../../documents/messages/written.ts";
import type { Mail } from "../../domain/mail.ts";
import type { World } from "../../ports.ts";

/** Mail programs blur what they enlarge. */
const DOTS = 5;

/** The words of a mail and the code of its transfer as a picture inside it: many programs show no picture from an address of data. */
export function withCode(world: World, { code, ...words }: Message): Pick<Mail, "subject" | "html" | "text" | "attachments"> {
  if (!code) return { ...words, attachments: [] };
  const bytes = Buffer.from(world.printer.qr(code, DOTS).split(",")[1] ?? "", "base64");
  return { ...words, attachments: [{ name: "code.png", type: "image/png", bytes, contentId: CODE_ID }] };
}

/** The same for a page of ours, which has no parts beside it. */
export const withCodeDrawn = (world: World, { code, ...words }: Message): Omit<Message, "code"> =>
  code ? { ...words, html: words.html.replaceAll(`cid:${CODE_ID}`, world.printer.qr(code, DOTS)) } : words;
