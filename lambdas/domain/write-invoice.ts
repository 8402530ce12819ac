import type { Company } from "./company.ts";
import type { Customer } from "./customer.ts";
import type { Day } from "./days.ts";
import type { DocumentKind } from "./document-kind.ts";
import type { Fault } from "./fault.ts";
import type { InvoiceBody, InvoiceItem, Party, Seller } from "./invoice.ts";
import { refusal } from "./refusal.ts";
import { totalsOf } from "./totals.ts";

/** What a person or a file says about an invoice. */
export interface InvoiceText {
  issueOn: Day;
  dueOn: Day;
  currency: string;
  items: InvoiceItem[];
  supply: InvoiceBody["supply"];
  customerReference: string | null;
  paymentTerms: InvoiceBody["paymentTerms"];
  taxNote: string | null;
  externalNumber: string | null;
  notes: string | null;
}

export const InvoiceTooLarge = refusal<{ mostLines: number; mostBytes: number }>("invalid", "invoice-too-large");

/** Bounds of one invoice (decisions 1, R14). */
export const MAX_LINES = 500;
const MAX_TEXT_BYTES = 200_000;

/** A customer as a document names them. */
export const partyOf = (customer: Customer): Party => ({
  name: customer.name, address: customer.address, email: customer.emails.invoices ?? customer.emails.general, vatId: customer.vatId, number: customer.number, siren: customer.siren,
});

/** A company as its documents name it. */
export const sellerOf = (company: Company): Seller => ({
  name: company.name, address: company.address, email: company.email, vatId: company.vatId, bank: company.bank, legal: company.legal, timeZone: company.timeZone,
});

/** What is wrong with the days and sums, beyond their form. */
export function faultsOf(text: InvoiceText): Fault[] {
  const faults: Fault[] = [];
  if (text.dueOn < text.issueOn) faults.push({ at: "dueOn", code: "before-issue" });
  if (text.supply && "from" in text.supply && text.supply.to < text.supply.from) faults.push({ at: "supply.to", code: "before-start" });
  const totals = totalsOf(text.items);
  if (totals.totalMinor < 0) faults.push({ at: "items", code: "negative-total" });
  return faults;
}

/** The body and the sums of the head for a text; refuses more than 500 lines or 200 KB. */
export function written(text: InvoiceText, { company, customer, kind }: { company: Company; customer: Customer; kind: DocumentKind }): { body: Omit<InvoiceBody, "type" | "version" | "companyId" | "invoiceId" | "rev">; totalMinor: number } {
  const { issueOn: _issueOn, dueOn: _dueOn, currency: _currency, ...rest } = text;
  const tooLong = text.items.length > MAX_LINES || new TextEncoder().encode(JSON.stringify(text)).length > MAX_TEXT_BYTES;
  if (tooLong) throw new InvoiceTooLarge({ mostLines: MAX_LINES, mostBytes: MAX_TEXT_BYTES });
  const { totalMinor, ...totals } = totalsOf(text.items);
  return { body: { language: customer.language, seller: sellerOf(company), buyer: partyOf(customer), ...rest, ...totals, print: `${kind}.v1` }, totalMinor };
}
