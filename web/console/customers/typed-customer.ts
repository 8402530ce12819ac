import type { Language } from "../../shared/languages.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { addressBody, addressText, type AddressText } from "../ui/address-text.ts";

/** A customer as it is typed. */
export interface CustomerText extends AddressText {
  name: string;
  number: string;
  kind: "company" | "person";
  general: string;
  invoices: string;
  phone: string;
  language: Language;
  channel: NonNullable<CustomerShape["channel"]>;
  vatId: string;
  notes: string;
}

/** A stored customer, or a new one in the company's language and country. */
export const customerText = (customer: CustomerShape | undefined, usual: { language: Language; country: string }): CustomerText => ({
  name: customer?.name ?? "",
  number: customer?.number ?? "",
  kind: customer?.kind ?? "company",
  general: customer?.emails.general ?? "",
  invoices: customer?.emails.invoices ?? "",
  phone: customer?.phone ?? "",
  language: customer?.language ?? usual.language,
  channel: customer?.channel ?? "auto",
  vatId: customer?.vatId ?? "",
  notes: customer?.notes ?? "",
  ...addressText(customer?.address ?? null, usual.country),
});

/** What the API takes; empty fields are taken away, for a new customer they are left out. */
export function customerBody(text: CustomerText, isNew: boolean): Record<string, unknown> {
  const { general, invoices, phone, vatId, notes } = text;
  const optional = { phone: phone.trim() || null, vatId: vatId.replace(/\s/g, "").toUpperCase() || null, notes: notes.trim() || null, address: addressBody(text) };
  const emails = { general: general.trim() || null, invoices: invoices.trim() || null };
  const whole = { name: text.name.trim(), number: text.number.trim(), kind: text.kind, language: text.language, channel: text.channel, emails, ...optional };
  return isNew ? withoutNulls({ ...whole, emails: withoutNulls(emails), address: whole.address && withoutNulls({ ...whole.address }), number: whole.number || null }) : whole;
}

const withoutNulls = (record: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
