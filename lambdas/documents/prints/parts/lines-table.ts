import type { InvoiceItem } from "../../../domain/invoice.ts";
import { chunks } from "../../chunks.ts";
import { amount, decimalText, percent } from "../../format.ts";
import { plainLines, plainText } from "../../plain-text.ts";
import { unitWord } from "../../units.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode, TableNode } from "../../../domain/print-definition.ts";
import { fill } from "../words/fill.ts";
import { widthOf } from "./fitted.ts";
import { mm } from "./millimetres.ts";
import { rateLabel } from "./rate-label.ts";

const GREY = "#5f6368";
/** A description is a text of a few lines; more of them run on in one paragraph. */
const MAX_LINES = 20;
/** Characters of a line's text that surely fit a page, and that pdfmake lays out quickly as one text. */
const MAX_WHOLE = 1_000;
const DETAIL = { color: GREY, fontSize: 8 };

const SIZES = [8.5, 7.5, 6.5, 5.5];
/** What is left to descriptions, and what the look puts between columns. */
const LEAST_TEXT = 90;
const GAP = 5;

/** One column of the lines: its head, its least width, what it shows of a line, and that as text where it is one of figures. */
interface Column {
  head: string;
  width: number | "*";
  alignment: "left" | "right";
  cell: (item: InvoiceItem, n: number) => PrintNode;
  text?: (item: InvoiceItem, n: number) => string;
}

/** The lines of an invoice. The discount has a column only where some line has one; a copy of a sum has just the sum. */
export function linesTable(invoice: Printable): PrintNode {
  const columns = columnsOf(invoice);
  const whole = invoice.body.items.every(fitsPage);
  const { widths, fontSize } = measures(columns, invoice.body.items);
  return {
    margin: [0, 10, 0, 0],
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      body: [columns.map(({ head, alignment }) => ({ text: head, color: GREY, alignment })), ...invoice.body.items.map((item, n) => columns.map(({ cell }) => cell(item, n)))],
    },
    layout: "lines",
    fontSize,
  };
}

/** Columns are as wide as usual figures need; longer ones make theirs wider, and the type smaller once no room is left. */
function measures(columns: Column[], items: InvoiceItem[]): { widths: TableNode["table"]["widths"]; fontSize: number } {
  const needs = columns.map(({ text }) => (text ? Math.max(...items.map((item, n) => widthOf(text(item, n)))) : 0));
  const widthsAt = (size: number) => columns.map(({ width }, n) => (width === "*" ? width : Math.max(width, Math.ceil(needs[n]! * size))));
  const fits = (size: number): boolean => widthsAt(size).reduce<number>((sum, width) => sum + (width === "*" ? LEAST_TEXT : width), GAP * (columns.length - 1)) <= mm(165);
  const fontSize = SIZES.find(fits) ?? SIZES.at(-1)!;
  return { widths: widthsAt(fontSize), fontSize };
}

function columnsOf({ head, body, words, language }: Printable): Column[] {
  const { currency } = head;
  const figures = (title: string, width: number, text: (item: InvoiceItem, n: number) => string): Column => ({
    head: title, width, alignment: "right", text, cell: (item, n) => ({ text: text(item, n), alignment: "right", noWrap: true }),
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

/** A row that is kept whole must fit a page, or pdfmake loses it; one with a longer text may go on overleaf. */
const fitsPage = ({ name, description: text = "" }: InvoiceItem): boolean => name.length + text.length <= MAX_WHOLE;

function description({ name, description: text }: InvoiceItem): PrintNode {
  const lines = text ? plainLines(text) : [];
  const detail = lines.length > MAX_LINES ? [lines.join(" ")] : lines;
  if (name.length + detail.join("").length <= MAX_WHOLE) {
    return { text: detail.length ? [plainText(name), { text: `\n${detail.join("\n")}`, ...DETAIL }] : plainText(name) };
  }
  return { stack: [...chunks(plainText(name), MAX_WHOLE).map((part) => ({ text: part })), ...detail.flatMap((line) => chunks(line, MAX_WHOLE)).map((part) => ({ text: part, ...DETAIL }))] };
}

function discountText({ discount }: InvoiceItem, currency: string, language: Printable["language"]): string {
  if (!discount) return "";
  return "percent" in discount ? `−${percent(discount.percent, language)}` : `−${amount(discount.amountMinor, currency, language)}`;
}
