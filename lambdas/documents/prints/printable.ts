import type { PostalAddress } from "../../domain/address.ts";
import type { Day } from "../../domain/days.ts";
import type { InvoiceBody, InvoiceHead, Party, Seller } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { Statement } from "../../domain/statement.ts";
import type { Words } from "./words/en.ts";

/** Facts that some countries demand and that an invoice may carry beside the common ones. */
export interface CountryFacts {
  /** Rate of the seller's own currency, for the amount of tax in it (Directive 2006/112/EC art. 230). */
  exchange?: { currency: string; rate: string; on: Day };
  /** Kind of operation, tax on debits and place of delivery: CGI ann. II art. 242 nonies A, since the decree 2022-1299. */
  operation?: "goods" | "services" | "mixed";
  taxOnDebits?: boolean;
  deliveryAddress?: PostalAddress;
}

/** What a letter says of the portal: its address, the code to type there in four blocks, and what the QR code opens. */
export interface LetterFacts {
  portalUrl: string;
  code: string;
  qr: string;
  /** Whether the letter asks for an e-mail address (000-19). */
  plea: boolean;
}

/** What a company lets its documents look like: a PNG or JPEG data address and a colour `#rrggbb`; on paper with a way to the portal. */
export interface CompanyLook {
  logo: string | null;
  accentColor: string | null;
  letter?: LetterFacts | null;
}

/** What every printed document has: who writes to whom, in which language and look. */
export interface Frame {
  seller: Seller;
  buyer: Party;
  look: CompanyLook;
  language: Language;
  words: Words;
  /** Country of the seller (ISO 3166-1 alpha-2), whose law and post the document follows. */
  home: string | null;
  accent: string;
}

/** One invoice, or a document of its form, with everything that its parts are drawn from. */
export interface Printable extends Frame {
  head: InvoiceHead;
  body: InvoiceBody & CountryFacts;
}

/** A statement of account; `today` is the day from which lateness counts, for open items their last day. */
export interface PrintableStatement extends Pick<Statement, "statementId" | "kind" | "from" | "to" | "currency" | "openingMinor" | "closingMinor" | "lines"> {
  today: Day;
  language: Language;
  seller: Seller;
  customer: Party;
}
