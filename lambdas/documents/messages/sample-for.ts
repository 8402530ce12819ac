import type { Company } from "../../domain/company.ts";
import { newCompany } from "../../domain/company.ts";
import type { Language } from "../../domain/languages.ts";
import type { SampleBasis } from "./about-kind.ts";
import { ABOUTS } from "./abouts/index.ts";
import { messageKind } from "./index.ts";
import type { MessageAbout } from "./message-about.ts";
import { SAMPLE_WORDS } from "./sample-words.ts";
import { UnknownTemplate } from "./template-of.ts";

const LINK = "https://portal.example/#/en/i/sample";
const AT = "2026-03-02T09:00:00.000Z";
const BUYER = { name: "Anna Muster", address: { line1: "Market Square 1", postalCode: "10115", city: "Berlin", country: "DE" } };

export interface SampleWishes extends Partial<SampleBasis> {
  language: Language;
}

/**
 * What a message of a template could be about, for previews and test mails: made up, or made from a real invoice where one
 * is given. A receipt is then of the whole invoice, a plan has three parts of it, and so on.
 */
export function sampleFor(name: string, wishes: SampleWishes): MessageAbout {
  const kind = messageKind(name);
  if (!kind) throw new UnknownTemplate({ name });
  const basis = { ...invented(wishes.company ?? newCompany("cmp_sample"), wishes.language), ...wishes };
  return ABOUTS[kind.about].sample(basis, name);
}

/** An invented invoice of a company. */
function invented(company: Company, language: Language): SampleBasis {
  const ids = { companyId: company.companyId, customerId: "cus_sample", invoiceId: "inv_sample" };
  const { name, address, email, vatId, bank, legal, timeZone } = company;
  return {
    company, language, link: LINK, today: "2026-03-09",
    customer: {
      type: "customer", version: 1, companyId: ids.companyId, customerId: ids.customerId, number: "K-1001", ...BUYER, kind: "person", emails: { general: "anna@example.com" }, phone: null,
      language, groupId: null, customFields: {}, siren: null, vatId: null, channel: "auto", notes: null, undeliverable: [], createdAt: AT, createdBy: "sample", auditHash: "",
    },
    head: {
      type: "invoice", version: 1, ...ids, customerName: BUYER.name, number: `${company.numbering.invoicePrefix}2026-0042`, phase: "issued", issueOn: "2026-03-02", dueOn: "2026-03-16",
      currency: company.currency, totalMinor: 59_500, paidMinor: 0, creditedMinor: 0, refundedMinor: 0, rev: 1, blocks: [], autoSend: null, issuedAt: AT, sentAt: null, viewedAt: null,
      createdAt: AT, createdBy: "sample", auditHash: "",
    },
    body: {
      type: "invoice-body", version: 1, companyId: ids.companyId, invoiceId: ids.invoiceId, rev: 1, language, seller: { name, address, email, vatId, bank, legal, timeZone },
      buyer: { ...BUYER, email: "anna@example.com", vatId: null, number: "K-1001" },
      items: [{ name: SAMPLE_WORDS[language].service, quantity: "5", unit: "HUR", unitPriceMinor: 10_000, taxRate: "19" }],
      amountsMinor: [50_000], taxes: [{ rate: "19", category: "standard", netMinor: 50_000, taxMinor: 9_500 }], subtotalMinor: 50_000, taxMinor: 9_500, supply: { on: "2026-02-27" },
      customerReference: "PO 4711", paymentTerms: null, taxNote: null, externalNumber: null, notes: null, print: "invoice.v1",
    },
  };
}
