import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";

/** The content of a draft as one would create it again. */
export function draftAgain(draft: InvoiceShape): Record<string, unknown> {
  const { customerId, issueOn, dueOn, currency, items, notes, customerReference, supply, taxNote } = draft;
  const optional = { notes, customerReference, supply, taxNote, ...(kindOf(draft.id) === "credit-note" && { invoiceId: draft.invoiceId }) };
  return { customerId, issueOn, dueOn, currency, items, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value != null)) };
}
