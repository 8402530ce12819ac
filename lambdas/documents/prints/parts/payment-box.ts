import { balanceOf } from "../../../domain/invoice.ts";
import { dayText, money, percent } from "../../format.ts";
import { giroCode } from "../../giro-code.ts";
import { ibanText } from "../../iban.ts";
import { plainText } from "../../plain-text.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import { fill } from "../words/fill.ts";
import { discountedMinor } from "./discounted.ts";
import { labelled } from "./letterhead.ts";
import { mm } from "./millimetres.ts";

/** Side of the code on paper: its modules are half a millimetre and readable by any phone. */
const CODE_SIZE = mm(25);

/** Discount lines with which the box stays on one page. */
const MAX_WHOLE = 10;

/** How much until when, where to, with which reference; the code fills in the transfer where banks read it. */
export function paymentBox(invoice: Printable): PrintNode {
  const { head, words, language } = invoice;
  const dueMinor = balanceOf(head);
  const sentence = dueMinor > 0
    ? fill(words.payBy, { amount: money(dueMinor, head.currency, language), day: dayText(head.dueOn, language) })
    : words.nothingDue;
  const left: PrintNode = { stack: [{ text: sentence, fontSize: 10, margin: [0, 0, 0, 5] }, ...bankRows(invoice), ...discountRows(invoice)] };
  const code = codeOf(invoice, dueMinor);
  return {
    margin: [0, 12, 0, 0],
    table: { widths: code ? ["*", CODE_SIZE] : ["*"], body: [code ? [left, { stack: [{ qr: code, fit: CODE_SIZE, eccLevel: "M" }, { text: words.scan, fontSize: 6.5, alignment: "center", margin: [0, 2, 0, 0] }] }] : [left]] },
    layout: "box",
    fontSize: 9,
    unbreakable: (invoice.body.paymentTerms?.discounts.length ?? 0) <= MAX_WHOLE,
  };
}

const reference = ({ head }: Printable): string => plainText(head.number ?? "");

function codeOf(invoice: Printable, dueMinor: number): string | null {
  const { bank } = invoice.body.seller;
  if (!bank || invoice.head.phase !== "issued") return null;
  return giroCode({ bank, amountMinor: dueMinor, currency: invoice.head.currency, reference: reference(invoice), country: invoice.home });
}

function bankRows(invoice: Printable): PrintNode[] {
  const { bank } = invoice.body.seller;
  if (!bank || balanceOf(invoice.head) <= 0) return [];
  const rows: [string, string | undefined][] = [
    [invoice.words.holder, plainText(bank.holder)],
    ["IBAN", ibanText(bank.iban)],
    ["BIC", bank.bic],
    [invoice.words.reference, reference(invoice)],
  ];
  const body = rows.filter((row): row is [string, string] => Boolean(row[1])).map(([label, value]) => labelled(label, value));
  return [{ table: { widths: ["auto", "*"], body }, layout: "sums" }];
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
