import { balanceOf } from "../../../domain/invoice.ts";
import type { TaxLine } from "../../../domain/invoice.ts";
import { amount, dayText, decimalText, money } from "../../format.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode, TableNode, TextNode } from "../../../domain/print-definition.ts";
import { fill } from "../words/fill.ts";
import { widthOf } from "./fitted.ts";
import { exchangedMinor } from "./exchanged.ts";
import { rateLabel } from "./rate-label.ts";

const GREY = "#5f6368";

/** Tax lines that stay on one page with the totals; what is kept whole must fit a page, or pdfmake loses it. */
const MAX_WHOLE = 20;

/** Tax per rate and category on the left, the total on the right: its name, and what came after it. */
export function sums(document: Printable, { total, after = [] }: { total: string; after?: Row[] }): PrintNode {
  const taxes = document.body.sumOnly ? [] : [taxSummary(document), ...exchangeNote(document)];
  const right = totals(document, total, after);
  const unbreakable = document.body.taxes.length <= MAX_WHOLE;
  if (fitBeside(document)) return { margin: [0, 12, 0, 0], columns: [{ stack: taxes, width: "*" }, { ...right, width: TOTALS }], columnGap: GAP, unbreakable };
  return { margin: [0, 12, 0, 0], stack: [...taxes, { ...right, margin: [0, 10, 0, 0] }], unbreakable };
}

const TOTALS = 210;
const GAP = 24;

/** Sums of more than a dozen places need the whole width for the taxes, and then the whole width for the totals. */
function fitBeside({ head, body, language }: Printable): boolean {
  const largest = Math.max(...body.taxes.map(({ netMinor, taxMinor }) => Math.abs(netMinor + taxMinor)), Math.abs(head.totalMinor));
  return widthOf(amount(largest, head.currency, language)) <= MOST_BESIDE;
}

/** Font sizes that three columns of taxes and the totals with their words have each. */
const MOST_BESIDE = 6.6;

type Row = [label: string, amountMinor: number];

/** The sums of an invoice, with the way from its total to the amount due. */
export function settledSums(invoice: Printable): PrintNode {
  const { head, words } = invoice;
  const rows: Row[] = [[words.paid, -head.paidMinor], [words.credited, -head.creditedMinor], [words.refunded, head.refundedMinor]];
  const settled = rows.filter(([, value]) => value !== 0);
  return sums(invoice, { total: words.total, after: settled.length ? [...settled, [words.balance, balanceOf(head)]] : [] });
}

function taxSummary({ head, body, words, language }: Printable): PrintNode {
  const figure = (amountMinor: number): TextNode => ({ text: amount(amountMinor, head.currency, language), alignment: "right", noWrap: true });
  const label = (text: string): TextNode => ({ text, color: GREY, alignment: "right" });
  const row = (line: TaxLine): PrintNode[] =>
    [{ text: rateLabel(body.taxes, line, language), noWrap: true }, figure(line.netMinor), figure(line.taxMinor), figure(line.netMinor + line.taxMinor)];
  return {
    table: {
      widths: ["*", "auto", "auto", "auto"],
      body: [[{ text: words.taxSummary, color: GREY }, label(words.net), label(words.tax), label(words.gross)], ...body.taxes.map(row)],
    },
    layout: "sums",
    fontSize: 8.5,
  };
}

function exchangeNote({ head, body, words, language }: Printable): PrintNode[] {
  const { exchange } = body;
  if (!exchange || exchange.currency === head.currency) return [];
  const sentence = fill(words.exchange, {
    currency: exchange.currency, rate: decimalText(exchange.rate, language), foreign: head.currency, day: dayText(exchange.on, language),
  });
  const taxMinor = exchangedMinor(body.taxMinor, head.currency, exchange);
  return [{ text: `${sentence}: ${money(taxMinor, exchange.currency, language)}`, fontSize: 8.5, margin: [0, 4, 0, 0] }];
}

function totals({ head, body, words, language, accent }: Printable, total: string, after: Row[]): TableNode {
  const before: Row[] = body.sumOnly && body.taxMinor === 0 ? [] : [[words.subtotal, body.subtotalMinor], [words.tax, body.taxMinor]];
  const cells = ([label, value]: Row, strong: boolean): PrintNode[] => {
    const look = strong ? { bold: true, color: accent, fontSize: 10.5 } : { bold: false };
    return [{ text: label, ...look }, { text: money(value, head.currency, language), alignment: "right", noWrap: true, ...look }];
  };
  const rows = [...before.map((r) => cells(r, false)), cells([total, head.totalMinor], true), ...after.map((r, n) => cells(r, n === after.length - 1))];
  return { table: { widths: ["*", "auto"], body: rows }, layout: "sums", fontSize: 9 };
}
