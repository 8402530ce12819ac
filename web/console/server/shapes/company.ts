import type { Language } from "../../../shared/languages.ts";
import type { PostalAddress } from "./address.ts";

/** Facts that the law of the company's country demands on its documents. */
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
  bic?: string | null;
}

/** A company's own mail server. The password is only ever written; whether one is kept, `hasPassword` says. */
export interface OwnServer {
  host: string;
  port: number;
  security: "tls" | "starttls";
  user: string;
  hasPassword: boolean;
}

export type UndeliverablePolicy = "block" | "letter" | "block-and-letter";

/** How a company's mail leaves and where answers come back. */
export interface DeliverySettings {
  mode: "platform" | "smtp";
  /** The sender address in force: the platform's fixed one, or the company's own. */
  from: string | null;
  replyTo: string | null;
  smtp: OwnServer | null;
  fallback: boolean;
  inboxForwarding: boolean;
  undeliverable: UndeliverablePolicy;
}

/** The company's settings, as far as the console shows them. */
export interface CompanyShape {
  name: string;
  email: string;
  address: PostalAddress | null;
  language: Language;
  timeZone: string;
  currency: string;
  bank: BankAccount | null;
  vatId: string | null;
  legal: LegalFacts;
  logo: string | null;
  accentColor: string | null;
  imports: { invoicesArrive: "draft" | "issued"; mailGuard: number };
  invoicing: { allowPaymentPlanProposals: boolean; collectEmail: { onInvoices: boolean; onReminders: boolean } };
  delivery: DeliverySettings;
  texts: { transliterate: boolean };
  numbering: { invoicePrefix: string; estimatePrefix: string; creditNotePrefix: string };
  /** Hour of the day from 0 to 23; null: as the day begins. */
  sendHour: number | null;
  /** From where mails come; customers may have to allow it. */
  sender?: string;
  /** Takes what the company forwards. */
  inboxAddress?: string;
}
