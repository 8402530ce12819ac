import type { Language } from "../../../shared/languages.ts";
import type { PostalAddress } from "./address.ts";

/** A customer as the API shows it. `balanceMinor` is what is open, in the company's currency; null where it was not added up. */
export interface CustomerShape {
  id: string;
  number: string;
  name: string;
  kind: "company" | "person";
  emails: { general: string | null; invoices?: string | null; reminders?: string | null };
  phone: string | null;
  address: PostalAddress | null;
  language: Language;
  vatId: string | null;
  notes: string | null;
  /** On which way documents go; `auto`: by e-mail where there is an address, else by post. */
  channel?: "auto" | "email" | "letter" | "sms";
  balanceMinor?: number | null;
  /** An address that the customer gave in the portal, until somebody decides. */
  providedEmail?: { address: string; givenAt: string; verifiedAt: string | null; invoiceIds: string[] } | null;
  /** What the customer paid too much, by currency. */
  creditMinor?: Record<string, number>;
  /** Addresses that a mail server refused for good. */
  undeliverable?: string[];
}
