import { newCompany } from "../../lambdas/domain/company.ts";
import type { Language } from "../../lambdas/domain/languages.ts";
import type { MessageTemplate } from "../../lambdas/domain/message-template.ts";
import { messageFor } from "../../lambdas/documents/messages/message-for.ts";
import type { Message, MessageAbout } from "../../lambdas/documents/messages/message-for.ts";
import { sampleFor } from "../../lambdas/documents/messages/sample-for.ts";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { sampleInvoice } from "./sample-invoice.ts";
import type { SampleChanges } from "./sample-invoice.ts";

export const LINK = "https://portal.example/#/en/i/3q2-7wEBAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs";

export interface MessageChanges extends SampleChanges {
  template?: Partial<MessageTemplate>;
  about?: Partial<MessageAbout>;
}

/** The invoice mail for the sample invoice of a language. */
export function sampleMessage(language: Language, changes: MessageChanges = {}): Message {
  const { head, body, look } = sampleInvoice(language, changes);
  const company = { ...newCompany("cmp_1"), name: body.seller.name, email: body.seller.email!, accentColor: look.accentColor };
  const customer = { ...sampleFor(null, language).customer, name: body.buyer.name };
  const template = { ...templateOf("invoice", "cmp_1", null), ...changes.template };
  return messageFor(template, { company, customer, head, body, language, link: LINK, note: null, ...changes.about });
}
