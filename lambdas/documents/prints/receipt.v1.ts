import type { Day } from "../../domain/days.ts";
import type { Party, Seller } from "../../domain/invoice.ts";
import type { Language } from "../../domain/languages.ts";
import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import { dayText, money } from "../format.ts";
import { plainText } from "../plain-text.ts";
import { frameOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { methodWord } from "./parts/method-word.ts";
import { portalBox } from "./parts/portal-box.ts";
import { settledInvoices } from "./parts/settled-invoices.ts";
import type { SettledInvoice } from "./parts/settled-invoices.ts";
import { sheet } from "./parts/sheet.ts";
import { smallPrint } from "./parts/small-print.ts";
import { textBox } from "./parts/text-box.ts";
import type { CompanyLook } from "./printable.ts";
import { fill } from "./words/fill.ts";

/** A payment as its receipt shows it; money in minor units of its currency. */
export interface ReceivedPayment {
  paymentId: string;
  amountMinor: number;
  currency: string;
  receivedOn: Day;
  method: string;
  reference: string | null;
}

/** Who received what from whom, and for which invoices. */
export interface Receipt {
  language: Language;
  seller: Seller;
  customer: Party;
  payment: ReceivedPayment;
  invoices: SettledInvoice[];
}

/** A payment receipt, version 1: it confirms the money, not the invoices; those follow it on pages of their own (003-46). */
export function receiptV1({ language, seller, customer, payment, invoices }: Receipt, look: CompanyLook): PrintDefinition {
  const frame = frameOf({ seller, buyer: customer, language }, look);
  const w = frame.words;
  const { currency } = payment;
  const total = money(payment.amountMinor, currency, language);
  const day = dayText(payment.receivedOn, language);
  const unallocatedMinor = payment.amountMinor - invoices.reduce((sum, { allocatedMinor }) => sum + allocatedMinor, 0);
  const rest: PrintNode[] = unallocatedMinor > 0 ? [{ text: `${w.unallocated}: ${money(unallocatedMinor, currency, language)}`, margin: [0, 6, 0, 0] }] : [];
  return sheet(frame, {
    title: `${w.receipt} ${payment.receivedOn}`,
    createdAt: `${payment.receivedOn}T12:00:00.000Z`,
    facts: [
      [w.receivedFrom, customer.name],
      [w.receivedAmount, total],
      [w.receivedOn, day],
      [w.method, methodWord(payment.method, w)],
      [w.paymentReference, payment.reference],
      [w.customerNumber, customer.number],
    ],
    content: [
      ...heading(frame, w.receipt),
      textBox([fill(w.receiptSentence, { day, amount: total })]),
      ...settledInvoices(frame, { invoices, currency, title: w.paidInvoices, allocated: w.allocated, balance: w.balanceLeft }),
      ...rest,
      smallPrint([w.receiptNote, `${w.receiptNumber} ${plainText(payment.paymentId)}`]),
      ...portalBox(frame),
    ],
  });
}
