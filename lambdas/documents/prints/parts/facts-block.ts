import { addressLines } from "../../address-lines.ts";
import { dayText, daysText } from "../../format.ts";
import { plainText } from "../../plain-text.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import { mm } from "./millimetres.ts";

const GREY = "#5f6368";
/** DIN 5008: the block of facts begins 125 mm from the left and 50 mm from the top. */
const INDENT_MM = 125 - 25 - 85;
const BELOW_ROW_MM = 5;

/** Number, days and references of an invoice, beside the address. */
export function factsBlock(invoice: Printable): PrintNode {
  const { head, body, words } = invoice;
  const day = (on: string): string => dayText(on, invoice.language);
  const rows: [string, string | null | undefined][] = [
    [words.number, head.number],
    [words.issueOn, day(head.issueOn)],
    [body.supply && "from" in body.supply ? words.supplyPeriod : words.supply, supplyText(invoice)],
    [words.dueOn, day(head.dueOn)],
    [words.customerNumber, body.buyer.number],
    [words.customerReference, body.customerReference],
    [words.externalNumber, body.externalNumber === head.number ? null : body.externalNumber],
    [words.buyerVatId, body.buyer.vatId],
    ["SIREN", body.buyer.siren],
    [words.operation, body.operation && words[body.operation]],
    [words.deliveryAddress, deliveryText(invoice)],
  ];
  const shown = rows.filter((row): row is [string, string] => Boolean(row[1]));
  return {
    margin: [mm(INDENT_MM), mm(BELOW_ROW_MM), 0, 0],
    table: { widths: ["auto", "*"], body: shown.map(([label, value]) => [{ text: label, color: GREY, noWrap: true }, { text: plainText(value), alignment: "right" }]) },
    layout: "sums",
    fontSize: 8.5,
  };
}

function supplyText({ body, language }: Printable): string | null {
  if (!body.supply) return null;
  return "on" in body.supply ? dayText(body.supply.on, language) : daysText(body.supply.from, body.supply.to, language);
}

function deliveryText({ body, language, home }: Printable): string | null {
  return body.deliveryAddress ? addressLines(body.deliveryAddress, home, language).join(", ") : null;
}
