import type { Day } from "./days.ts";
import type { Fault } from "./fault.ts";
import type { InvoiceBody, InvoiceHead } from "./invoice.ts";
import type { InvoiceText } from "./write-invoice.ts";

/** What is written of a credit note; what is left out is the invoice's. */
export type CreditText = Partial<InvoiceText>;

/** The whole text of a credit note: of its invoice where it says nothing else, dated today. Tells what is missing without one. */
export function creditText(text: CreditText, credited: { head: InvoiceHead; body: InvoiceBody } | null, { today, currency }: { today: Day; currency: string }): InvoiceText | Fault[] {
  const issueOn = text.issueOn ?? today;
  const items = text.items ?? credited?.body.items;
  if (!items) return [{ at: "items", code: "required" }];
  return {
    issueOn, dueOn: text.dueOn ?? issueOn, currency: text.currency ?? credited?.head.currency ?? currency, items, supply: text.supply ?? credited?.body.supply ?? null,
    customerReference: text.customerReference ?? credited?.body.customerReference ?? null, paymentTerms: null, taxNote: text.taxNote ?? credited?.body.taxNote ?? null,
    externalNumber: text.externalNumber ?? null, notes: text.notes ?? null,
  };
}
