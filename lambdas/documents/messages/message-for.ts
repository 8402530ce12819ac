import type { Company } from "../../domain/company.ts";
import { balanceOf } from "../../domain/invoice.ts";
import type { Customer } from "../../domain/customer.ts";
import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { MessageTemplate } from "../../domain/message-template.ts";
import { addressLines } from "../address-lines.ts";
import { ibanText } from "../iban.ts";
import { fullName, legalLines } from "../legal/legal-lines.ts";
import { plainText } from "../plain-text.ts";
import { words } from "../prints/words/index.ts";
import { factsOf } from "./facts.ts";
import type { Facts } from "./facts.ts";
import { messageKind } from "./index.ts";
import { isWebAddress } from "./linked.ts";
import { renderMessage } from "./render-message.ts";
import type { Frame, Message, Row } from "./render-message.ts";

export type { Message };

export interface MessageAbout {
  company: Company;
  customer: Customer;
  head: InvoiceHead;
  body: InvoiceBody;
  language: Language;
  link: string;
  note: string | null;
}

/** The mail of a template about one invoice, in the reader's language. `attachPdf` says whether the PDF goes with it. */
export function messageFor(template: MessageTemplate, about: MessageAbout): Message {
  const { language, note } = about;
  const facts = factsOf(about, template.attachPdf);
  return renderMessage({ text: template.languages[language], facts, language, frame: frameOf(template.name, about, facts), note });
}

function frameOf(name: string, { company, head, body, language, link }: MessageAbout, facts: Facts): Frame {
  const label = messageKind(name)?.button[language];
  return {
    preheader: [facts.invoice.number, facts.invoice.balance, `${words[language].dueOn} ${facts.invoice.dueOn}`].join(" · "),
    companyName: facts.company.name,
    accentColor: company.accentColor,
    button: label && isWebAddress(link) ? { label, address: link } : null,
    rows: detailRows(head, language, facts),
    bank: bankOf({ head, body, language }),
    footer: [[fullName(body.seller), ...addressLines(body.seller.address, body.seller.address?.country ?? null, language)].join(", "), legalLines(body.seller, language).join(" · ")].filter(Boolean),
  };
}

function detailRows(head: InvoiceHead, language: Language, { invoice }: Facts): Row[] {
  const w = words[language];
  const rows: Row[] = [[w.number, invoice.number], [w.issueOn, invoice.issueOn], [w.dueOn, invoice.dueOn], [w.total, invoice.total]];
  return balanceOf(head) === head.totalMinor ? rows : [...rows, [w.balance, invoice.balance]];
}

function bankOf({ head, body, language }: Pick<MessageAbout, "head" | "body" | "language">): Frame["bank"] {
  const { bank } = body.seller;
  if (!bank || balanceOf(head) <= 0) return null;
  const w = words[language];
  const rows: Row[] = [[w.holder, plainText(bank.holder)], ["IBAN", ibanText(bank.iban)]];
  if (bank.bic) rows.push(["BIC", plainText(bank.bic)]);
  return { title: w.payment, rows: [...rows, [w.reference, plainText(head.number ?? "")]] };
}
