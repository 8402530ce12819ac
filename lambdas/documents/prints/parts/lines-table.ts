import type { InvoiceItem } from "../../../domain/invoice.ts";
import { amount, decimalText, percent } from "../../format.ts";
import { plainLines, plainText } from "../../plain-text.ts";
import { unitWord } from "../../units.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode, TextNode } from "../print-definition.ts";
import { fill } from "../words/fill.ts";

const GREY = "#5f6368";
/** A description is a text of a few lines; more of them run on in one paragraph. */
const MAX_LINES = 20;

/** The lines of an invoice; the discount has a column only where some line has one. */
export function linesTable(invoice: Printable): PrintNode {
  const { body, words, head } = invoice;
  const discounts = body.items.some((item) => item.discount);
  const heads: [string, number | "*"][] = [
    [words.position, 22],
    [words.description, "*"],
    [words.quantity, 46],
    [words.unit, 40],
    [words.unitPrice, 58],
    ...(discounts ? [[words.discount, 46] as [string, number]] : []),
    [words.taxRate, 34],
    [fill(words.amount, { currency: head.currency }), 66],
  ];
  const rows = body.items.map((item, n) => lineCells(invoice, n, item, discounts));
  return {
    margin: [0, 10, 0, 0],
    table: {
      widths: heads.map(([, width]) => width),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [heads.map(([text], n) => ({ text, color: GREY, alignment: leftAligned(n) ? "left" : "right" })), ...rows],
    },
    layout: "lines",
    fontSize: 8.5,
  };
}

const leftAligned = (column: number): boolean => column < 2 || column === 3;

function lineCells({ head, body, language }: Printable, n: number, item: InvoiceItem, discounts: boolean): PrintNode[] {
  const figure = (text: string): TextNode => ({ text, alignment: "right", noWrap: true });
  const cells: PrintNode[] = [
    { text: String(n + 1), color: GREY, noWrap: true },
    description(item),
    figure(decimalText(item.quantity, language)),
    { text: plainText(unitWord(item.unit, language)), noWrap: true },
    figure(amount(item.unitPriceMinor, head.currency, language)),
  ];
  if (discounts) cells.push(figure(discountText(item, head.currency, language)));
  return [...cells, figure(percent(item.taxRate, language)), figure(amount(body.amountsMinor[n] ?? 0, head.currency, language))];
}

function description(item: InvoiceItem): TextNode {
  const name = plainText(item.name);
  if (!item.description) return { text: name };
  const lines = plainLines(item.description);
  const detail = lines.length > MAX_LINES ? lines.join(" ") : lines.join("\n");
  return { text: [name, { text: `\n${detail}`, color: GREY, fontSize: 8 }] };
}

function discountText({ discount }: InvoiceItem, currency: string, language: Printable["language"]): string {
  if (!discount) return "";
  return "percent" in discount ? `−${percent(discount.percent, language)}` : `−${amount(discount.amountMinor, currency, language)}`;
}
