import type { InvoiceItem } from "../../../domain/invoice.ts";
import { amount, decimalText, percent } from "../../format.ts";
import { plainLines, plainText } from "../../plain-text.ts";
import { unitWord } from "../../units.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode, TextNode } from "../print-definition.ts";
import { fill } from "../words/fill.ts";
import { rateLabel } from "./rate-label.ts";

const GREY = "#5f6368";
/** A description is a text of a few lines; more of them run on in one paragraph. */
const MAX_LINES = 20;

/** One column of the lines: its head, its width, and what it shows of a line. */
interface Column {
  head: string;
  width: number | "*";
  alignment: "left" | "right";
  cell: (item: InvoiceItem, n: number) => TextNode;
}

/** The lines of an invoice. The discount has a column only where some line has one; a copy of a sum has just the sum. */
export function linesTable(invoice: Printable): PrintNode {
  const columns = columnsOf(invoice);
  return {
    margin: [0, 10, 0, 0],
    table: {
      widths: columns.map(({ width }) => width),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [columns.map(({ head, alignment }) => ({ text: head, color: GREY, alignment })), ...invoice.body.items.map((item, n) => columns.map(({ cell }) => cell(item, n)))],
    },
    layout: "lines",
    fontSize: 8.5,
  };
}

function columnsOf({ head, body, words, language }: Printable): Column[] {
  const { currency } = head;
  const figures = (title: string, width: number, text: (item: InvoiceItem, n: number) => string): Column => ({
    head: title, width, alignment: "right", cell: (item, n) => ({ text: text(item, n), alignment: "right", noWrap: true }),
  });
  const position: Column = { head: words.position, width: 22, alignment: "left", cell: (_, n) => ({ text: String(n + 1), color: GREY, noWrap: true }) };
  const what: Column = { head: words.description, width: "*", alignment: "left", cell: description };
  const sum = figures(fill(words.amount, { currency }), 66, (_, n) => amount(body.amountsMinor[n] ?? 0, currency, language));
  if (body.sumOnly) return [what, { ...sum, head: currency }];
  const unit: Column = { head: words.unit, width: 40, alignment: "left", cell: (item) => ({ text: plainText(unitWord(item.unit, language)), noWrap: true }) };
  const discount = figures(words.discount, 46, (item) => discountText(item, currency, language));
  return [
    position,
    what,
    figures(words.quantity, 46, (item) => decimalText(item.quantity, language)),
    unit,
    figures(words.unitPrice, 58, (item) => amount(item.unitPriceMinor, currency, language)),
    ...(body.items.some((item) => item.discount) ? [discount] : []),
    figures(words.taxRate, 38, (item) => rateLabel(body.taxes, { rate: item.taxRate, category: item.taxCategory ?? "standard" }, language)),
    sum,
  ];
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
