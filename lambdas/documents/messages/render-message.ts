import type { Language } from "../../domain/languages.ts";
import type { MessageText } from "../../domain/message-template.ts";
import { refusal } from "../../domain/refusal.ts";
import { plainLines, plainText } from "../plain-text.ts";
import type { Facts } from "./facts.ts";
import { addressesIn } from "./linked.ts";
import { liquid, parsed } from "./liquid.ts";
import { messageHtml } from "./message-html.ts";
import { messageText } from "./message-text.ts";
import type { Frame, Message, Written } from "./written.ts";

/** A text that cannot be rendered; saving one is refused, so this is a row that somebody else wrote. */
export const BrokenTemplate = refusal<{ at: string }>("invalid", "invalid-template");

const MAX_SUBJECT = 180;

export interface MessageInput {
  text: MessageText;
  facts: Facts;
  /** What the subject has to name; null where there is no number. */
  number: string | null;
  language: Language;
  frame: Frame;
  /** What the clerk added to this one mail; it stands first. */
  note: string | null;
}

/** A mail as people read it: one subject line that names the document, HTML of one plain column, and the same as text. */
export function renderMessage({ text, facts, number, language, frame, note }: MessageInput): Message {
  const subject = subjectOf(rendered(text.subject, facts, "subject"), number ?? "");
  const links = new Set([...addressesIn(text.body), facts.link]);
  const paragraphs = paragraphsOf(rendered(text.body, facts, "body"));
  const written: Written = { subject, language, paragraphs, note: paragraphsOf(note ?? ""), links, frame };
  return { subject, html: messageHtml(written), text: messageText(written), code: frame.bank?.code?.text ?? null };
}

function rendered(source: string, facts: Facts, at: string): string {
  try {
    return liquid.renderSync(parsed(source), facts) as string;
  } catch {
    throw new BrokenTemplate({ at });
  }
}

/** One line; the number of a document is added where a condition in the template left it out. */
function subjectOf(line: string, number: string): string {
  const plain = plainText(line).replace(/\s+/g, " ");
  const named = plain.includes(number) ? plain : `${plain} (${number})`;
  if (named.length <= MAX_SUBJECT) return named;
  const cut = (room: number): string => plainText(named.slice(0, room));
  const whole = cut(MAX_SUBJECT - 1);
  return number && !whole.includes(number) ? `${number} ${cut(MAX_SUBJECT - number.length - 2)}…` : `${whole}…`;
}

/** A blank line parts paragraphs; other line ends stay. */
export function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of plainLines(text)) {
    if (line) paragraphs.at(-1)!.push(line);
    else if (paragraphs.at(-1)!.length) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}
