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
  numbering: { invoicePrefix: string };
  texts: { transliterate: boolean };
  /** Hour of the day from 0 to 23; null: as the day begins. */
  sendHour: number | null;
  /** From where mails come; customers may have to allow it. */
  sender?: string;
}
