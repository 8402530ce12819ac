import { balanceOf } from "../../../domain/invoice.ts";
import { dayText, money, percent } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import { fill } from "../words/fill.ts";
import { bankBox } from "./bank-box.ts";
import { discountedMinor } from "./discounted.ts";

/** Discount lines with which the box stays on one page. */
const MAX_WHOLE = 10;

/** What an invoice asks to be paid, until when, and what an earlier payment saves. */
export function paymentBox(invoice: Printable): PrintNode {
  const { head, body, words, language } = invoice;
  const amountMinor = balanceOf(head);
  const sentence = amountMinor > 0
    ? fill(words.payBy, { amount: money(amountMinor, head.currency, language), day: dayText(head.dueOn, language) })
    : words.nothingDue;
  return bankBox(invoice, {
    sentences: [sentence],
    amountMinor,
    currency: head.currency,
    reference: plainText(head.number ?? ""),
    coded: head.phase === "issued",
    below: discountRows(invoice),
    unbreakable: (body.paymentTerms?.discounts.length ?? 0) <= MAX_WHOLE,
  });
}

/** A discount is offered on the whole sum; once something was paid the sentence would name a wrong amount. */
function discountRows({ head, body, words, language }: Printable): PrintNode[] {
  if (balanceOf(head) !== head.totalMinor) return [];
  return (body.paymentTerms?.discounts ?? []).map((discount) => ({
    margin: [0, 4, 0, 0],
    text: fill(words.earlyPayment, {
      percent: percent(discount.percent, language),
      day: dayText(discount.untilOn, language),
      amount: money(discountedMinor(head.totalMinor, discount.percent), head.currency, language),
      total: money(head.totalMinor, head.currency, language),
    }),
  }));
}
