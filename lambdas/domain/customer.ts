import type { PostalAddress } from "./address.ts";
import type { Instant } from "./days.ts";
import type { Language } from "./languages.ts";
import type { ProvidedEmail } from "./provided-email.ts";

export type Channel = "email" | "letter" | "sms" | "auto";

/** A customer of one company. A customer without any e-mail address is normal (000-08). */
export interface Customer {
  type: "customer";
  version: number;
  companyId: string;
  customerId: string;
  number: string;
  name: string;
  kind: "company" | "person";
  emails: { general: string | null; invoices?: string | null; reminders?: string | null };
  phone: string | null;
  address: PostalAddress | null;
  language: Language;
  groupId: string | null;
  customFields: Record<string, string>;
  siren: string | null;
  vatId: string | null;
  channel: Channel;
  notes: string | null;
  /** An address that they gave in the portal, until a clerk decides. */
  providedEmail?: ProvidedEmail | null;
  /** The request by which such an address was decided on last. */
  emailDecision?: string;
  /** When they wrote in the portal lately. */
  writtenAt?: Instant[];
  /** What they paid too much, by currency in minor units: the company owes it to them. */
  creditMinor?: Record<string, number>;
  /** Addresses that a mail server refused for good; nothing is sent there until the clerk changes them. */
  undeliverable: string[];
  createdAt: Instant;
  /** Hash of the newest audit entry: the chain's end (I31). */
  auditHash: string;
  createdBy: string;
  requestHash?: string;
  importedBy?: string;
}

/** Where invoices go: the customer's address for invoices, else the general one, else nowhere. */
export const invoiceAddress = (customer: Customer): string | null => customer.emails.invoices || customer.emails.general || null;
