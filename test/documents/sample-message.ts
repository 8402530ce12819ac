import { newCompany } from "../../lambdas/domain/company.ts";
import type { Customer } from "../../lambdas/domain/customer.ts";
import type { Language } from "../../lambdas/domain/languages.ts";
import type { MessageTemplate } from "../../lambdas/domain/message-template.ts";
import type { MessageName } from "../../lambdas/documents/messages/index.ts";
import { messageFor } from "../../lambdas/documents/messages/message-for.ts";
import type { Message, MessageAbout } from "../../lambdas/documents/messages/message-for.ts";
import { sampleFor } from "../../lambdas/documents/messages/sample-for.ts";
import { templateOf } from "../../lambdas/documents/messages/template-of.ts";
import { sampleInvoice } from "./sample-invoice.ts";
import type { SampleChanges } from "./sample-invoice.ts";

export const LINK = "https://portal.example/#/en/i/3q2-7wEBAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs";

export interface MessageChanges extends SampleChanges {
  name?: MessageName;
  template?: Partial<MessageTemplate>;
  about?: Partial<MessageAbout>;
}

/** What a mail about the sample invoice of a language, or about things made up from it, knows. */
export function sampleAbout(language: Language, { name = "invoice", about, ...changes }: MessageChanges = {}): MessageAbout {
  const { head, body, look } = sampleInvoice(language, changes);
  const { seller, buyer } = body;
  const company = { ...newCompany("cmp_1"), name: seller.name, email: seller.email!, address: seller.address, vatId: seller.vatId, legal: seller.legal, bank: seller.bank, accentColor: look.accentColor };
  const customer: Customer = {
    type: "customer", version: 1, companyId: "cmp_1", customerId: "cus_1", number: "K-1042", name: buyer.name, kind: "company", emails: { general: "biuro@swiat.example" }, phone: null, address: buyer.address,
    language, groupId: null, customFields: {}, siren: null, vatId: buyer.vatId, channel: "auto", notes: null, undeliverable: [], createdAt: "2026-01-02T09:00:00.000Z", createdBy: "usr_1", auditHash: "",
  };
  return Object.assign(sampleFor(name, { company, customer, head, body, language, link: LINK, today: "2026-11-09" }), about);
}

/** The mail for the sample invoice of a language; with a name, the mail of that template. */
export function sampleMessage(language: Language, changes: MessageChanges = {}): Message {
  const template = { ...templateOf(changes.name ?? "invoice", "cmp_1", null), ...changes.template };
  return messageFor(template, sampleAbout(language, changes));
}
