import type { Day } from "../../domain/days.ts";
import type { PrintDefinition } from "../../domain/print-definition.ts";
import { dayText, money } from "../format.ts";
import { plainText } from "../plain-text.ts";
import { frameOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { methodWord } from "./parts/method-word.ts";
import { portalBox } from "./parts/portal-box.ts";
import { settledInvoices } from "./parts/settled-invoices.ts";
import { sheet } from "./parts/sheet.ts";
import { smallPrint } from "./parts/small-print.ts";
import { textBox } from "./parts/text-box.ts";
import type { CompanyLook } from "./printable.ts";
import type { Receipt } from "./receipt.v1.ts";
import { fill } from "./words/fill.ts";

/** A refund and the payment that it gives back, wholly or in part; `allocatedMinor` of the invoices is what it took back from each. */
export interface RefundReceipt extends Receipt {
  refund: { refundId: string; amountMinor: number; refundedOn: Day; reason: string | null };
}

/** The receipt of a refund, version 1; the invoices of that refund follow it on pages of their own (003-47). */
export function refundV1({ language, seller, customer, payment, invoices, refund }: RefundReceipt, look: CompanyLook): PrintDefinition {
  const frame = frameOf({ seller, buyer: customer, language }, look);
  const w = frame.words;
  const { currency } = payment;
  const back = money(refund.amountMinor, currency, language);
  const day = dayText(refund.refundedOn, language);
  return sheet(frame, {
    title: `${w.refund} ${refund.refundedOn}`,
    createdAt: `${refund.refundedOn}T12:00:00.000Z`,
    facts: [
      [w.refundedAmount, back],
      [w.refundedOn, day],
      [w.refundReason, refund.reason],
      [w.refundOf, money(payment.amountMinor, currency, language)],
      [w.receivedOn, dayText(payment.receivedOn, language)],
      [w.method, methodWord(payment.method, w)],
      [w.paymentReference, payment.reference],
      [w.customerNumber, customer.number],
    ],
    content: [
      ...heading(frame, w.refund),
      textBox([fill(w.refundSentence, { day, amount: back })]),
      ...settledInvoices(frame, { invoices, currency, title: w.refundedInvoices, allocated: w.takenBack, balance: w.balanceAgain }),
      smallPrint([w.refundNote, `${w.refundNumber} ${plainText(refund.refundId)}`]),
      ...portalBox(frame),
    ],
  });
}
