import type { Company } from "../../domain/company.ts";
import type { Customer } from "../../domain/customer.ts";
import type { Day } from "../../domain/days.ts";
import type { InvoiceBody, InvoiceHead, Seller } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { AboutName, MessageAbout } from "./message-about.ts";
import type { Row } from "./written.ts";

export type Fact = string | number | boolean;

/** Facts under the name that the texts give them: `{ invoice: { number: "R-1" } }`. */
export type FactGroups = Record<string, Record<string, Fact>>;

/** What stands around a company's own words, and what these may name. Amounts and days are words of the reader's language. */
export interface Parts {
  facts: FactGroups;
  /** Number of the document, which the subject always names; null where there is none. */
  number: string | null;
  /** What inboxes show beside the subject. */
  preheader: string[];
  rows: Row[];
  /** Whose legal facts and bank details stand below: as the document froze them, else as they are today. */
  seller: Omit<Seller, "timeZone">;
  /** What a transfer has to name; null where the customer owes nothing. */
  reference: string | null;
  /** What a code for a transfer asks for, in minor units; none where nothing is owed now. */
  transfer?: { amountMinor: number; currency: string };
}

/** What a sample is made of: an invoice, invented or real. */
export interface SampleBasis {
  company: Company;
  customer: Customer;
  head: InvoiceHead;
  body: InvoiceBody;
  language: Language;
  link: string;
  today: Day;
}

/** One kind of thing that messages are about. */
export interface AboutKind<K extends AboutName> {
  /** Names of the facts beside those that every message has. */
  tags: readonly string[];
  parts(about: MessageAbout<K>): Parts;
  /** What a template of that name would be about, made up from an invoice, for previews and to try texts on. */
  sample(basis: SampleBasis, name: string): MessageAbout<K>;
}
