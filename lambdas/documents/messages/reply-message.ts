import type { Company } from "../../domain/company.ts";
import type { Language } from "../../domain/languages.ts";
import { legalLines } from "../legal/legal-lines.ts";
import { plainText } from "../plain-text.ts";
import { BUTTONS } from "./buttons.ts";
import { isWebAddress } from "./linked.ts";
import { messageHtml } from "./message-html.ts";
import { messageText } from "./message-text.ts";
import { paragraphsOf } from "./render-message.ts";
import type { Message, Written } from "./written.ts";

export interface ReplyInput {
  company: Company;
  language: Language;
  subject: string;
  text: string;
  /** The way into the portal: every mail leads there (000-01). */
  link?: string;
}

/** What a clerk answers in a thread: their words alone, under the subject of the conversation. */
export function replyMessage({ company, language, subject, text, link }: ReplyInput): Message {
  const button = link && isWebAddress(link) ? { label: BUTTONS.account[language], address: link } : null;
  const answered = plainText(/^re:/i.test(subject) ? subject : `Re: ${subject}`);
  const written: Written = {
    subject: answered, language, paragraphs: paragraphsOf(text), note: [], links: new Set(),
    frame: { preheader: plainText(text).slice(0, 90), companyName: plainText(company.name), accentColor: company.accentColor, button, rows: [], bank: null, plea: null, footer: legalLines(company, language) },
  };
  return { subject: answered, html: messageHtml(written), text: messageText(written), code: null };
}
