import type { PostalAddress } from "./address.ts";
import { PLATFORM, type DeliverySettings } from "./delivery-settings.ts";
import type { Language } from "./languages.ts";
import type { Provider } from "./provider-payment.ts";

/** Facts that the law of the company's country demands on its documents (decisions 17). */
export interface LegalFacts {
  form?: string;
  taxNumber?: string;
  registerCourt?: string;
  registerNumber?: string;
  directors?: string[];
  capital?: string;
  siren?: string;
  siret?: string;
  kvk?: string;
  cui?: string;
  tradeRegister?: string;
  footer?: string;
}

export interface BankAccount {
  holder: string;
  iban: string;
  bic?: string;
}

/** A company: the tenant. One small row, for it is read with every document. */
export interface Company {
  type: "company";
  version: number;
  companyId: string;
  name: string;
  email: string;
  address: PostalAddress | null;
  language: Language;
  timeZone: string;
  currency: string;
  bank: BankAccount | null;
  vatId: string | null;
  legal: LegalFacts;
  /** Id of a picture. */
  logo: string | null;
  accentColor: string | null;
  imports: { invoicesArrive: "draft" | "issued"; mailGuard: number };
  invoicing: { allowPaymentPlanProposals: boolean; collectEmail: { onInvoices: boolean; onReminders: boolean } };
  delivery: DeliverySettings;
  /** Whether a text message is written without the letters that would make it longer. */
  texts: { transliterate: boolean };
  numbering: { invoicePrefix: string; estimatePrefix: string; creditNotePrefix: string };
  portal: { shows: "open" | "all" | "one"; asksEmail: boolean; takesQuestions: boolean; questionsBlock: boolean };
  /** Providers through which customers can pay online, in the order in which they are offered. */
  payment: { providers: Provider[] };
  /** Hour of the day from 0 to 23 in the company's zone before which future-dated documents do not leave; null: as the day begins. */
  sendHour: number | null;
  /** Hash of the newest audit entry: the chain's end (I31). */
  auditHash: string;
}

/** A company as it is before anyone set anything (api.md, the local machine). */
export const newCompany = (companyId: string, facts: Partial<Company> = {}): Company => ({
  type: "company",
  version: 0,
  companyId,
  name: "Dossier",
  email: "office@example.com",
  address: null,
  language: "de",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  bank: null,
  vatId: null,
  legal: {},
  logo: null,
  accentColor: null,
  imports: { invoicesArrive: "draft", mailGuard: 200 },
  invoicing: { allowPaymentPlanProposals: false, collectEmail: { onInvoices: false, onReminders: false } },
  delivery: PLATFORM,
  texts: { transliterate: true },
  numbering: { invoicePrefix: "INV-", estimatePrefix: "EST-", creditNotePrefix: "CN-" },
  portal: { shows: "open", asksEmail: true, takesQuestions: true, questionsBlock: false },
  payment: { providers: [] },
  sendHour: null,
  auditHash: "",
  ...facts,
});
