import { balanceOf, type InvoiceHead } from "./invoice.ts";
import { OtherCurrency } from "./payment.ts";
import { refusal } from "./refusal.ts";

export const MoreThanInvoiced = refusal<{ leftMinor: number }>("conflict", "more-than-invoiced");
export const CreditedNotIssued = refusal("conflict", "credited-not-issued");

/**
 * What of a credit note is set off against its invoice, in minor units: at most what is still owed; the rest stays as the
 * customer's credit. Refuses another currency, and to credit more than was invoiced.
 */
export function setOffMinor(creditNote: InvoiceHead, invoice: InvoiceHead): number {
  if (invoice.phase !== "issued") throw new CreditedNotIssued();
  if (creditNote.currency !== invoice.currency) throw new OtherCurrency({ currency: invoice.currency });
  const leftMinor = invoice.totalMinor - invoice.creditedMinor;
  if (creditNote.totalMinor > leftMinor) throw new MoreThanInvoiced({ leftMinor });
  return Math.min(creditNote.totalMinor, Math.max(0, balanceOf(invoice)));
}
