import type { PostalAddress } from "../../domain/address.ts";
import type { Day } from "../../domain/days.ts";
import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
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

/** What a company lets its documents look like: a PNG or JPEG data address and a colour `#rrggbb`. */
export interface CompanyLook {
  logo: string | null;
  accentColor: string | null;
}

/** One invoice with everything that its parts are drawn from. */
export interface Printable {
  head: InvoiceHead;
  body: InvoiceBody & CountryFacts;
  look: CompanyLook;
  language: Language;
  words: Words;
  /** Country of the seller (ISO 3166-1 alpha-2), whose law the document follows. */
  home: string | null;
  accent: string;
}
