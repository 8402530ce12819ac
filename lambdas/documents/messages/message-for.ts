import type { MessageTemplate } from "../../domain/message-template.ts";
import { addressLines } from "../address-lines.ts";
import { askForAddress } from "../ask-for-address.ts";
import { giroCode } from "../giro-code.ts";
import { ibanText } from "../iban.ts";
import { fullName, legalLines } from "../legal/legal-lines.ts";
import { plainText } from "../plain-text.ts";
import { words } from "../prints/words/index.ts";
import type { Parts } from "./about-kind.ts";
import { factsOf } from "./facts.ts";
import { messageKind } from "./index.ts";
import { isWebAddress } from "./linked.ts";
import type { MessageAbout } from "./message-about.ts";
import { partsOf } from "./parts-of.ts";
import { renderMessage } from "./render-message.ts";
import type { Frame, Message, Row } from "./written.ts";
import { UnknownTemplate } from "./template-of.ts";

export type { Message, MessageAbout };

/** A template and the facts of something that it is not about: a mistake of ours, never of a company. */
export class WrongFacts extends Error {}

/** The mail of a template about one thing, in the reader's language. `attachPdf` says whether a PDF goes with it. */
export function messageFor(template: MessageTemplate, about: MessageAbout): Message {
  const kind = messageKind(template.name);
  if (!kind) throw new UnknownTemplate({ name: template.name });
  if (kind.about !== about.about) throw new WrongFacts(`${template.name} is about ${kind.about}, not ${about.about}`);
  const { language, note } = about;
  const parts = partsOf(about);
  const frame = frameOf(about, parts, kind.button[language]);
  return renderMessage({ text: template.languages[language], facts: factsOf(about, parts, template.attachPdf && kind.hasPdf), number: parts.number, language, frame, note });
}

function frameOf(about: MessageAbout, parts: Parts, label: string): Frame {
  const { company, language, link } = about;
  const { seller } = parts;
  const postal = [fullName(seller), ...addressLines(seller.address, seller.address?.country ?? null, language)].join(", ");
  return {
    preheader: parts.preheader.join(" · "),
    companyName: plainText(company.name),
    accentColor: company.accentColor,
    button: isWebAddress(link) ? { label, address: link } : null,
    rows: parts.rows,
    bank: bankOf(about, parts),
    plea: "plea" in about && about.plea ? askForAddress(language) : null,
    footer: [postal, legalLines(seller, language).join(" · ")].filter(Boolean),
  };
}

function bankOf({ language, company }: MessageAbout, { seller: { bank }, reference, transfer }: Parts): Frame["bank"] {
  if (!bank || reference === null) return null;
  const w = words[language];
  const rows: Row[] = [[w.holder, plainText(bank.holder)], ["IBAN", ibanText(bank.iban)]];
  if (bank.bic) rows.push(["BIC", plainText(bank.bic)]);
  const text = transfer ? giroCode({ ...transfer, bank, reference, country: company.address?.country ?? null }) : null;
  return { title: w.payment, rows: [...rows, [w.reference, reference]], code: text ? { text, caption: w.scan } : null };
}
