import { plainText } from "../../plain-text.ts";
import type { PrintNode } from "../../../domain/print-definition.ts";
import { mm } from "./millimetres.ts";

const GREY = "#5f6368";
/** DIN 5008: the block of facts begins 125 mm from the left and 50 mm from the top. */
const INDENT_MM = 125 - 25 - 85;
const BELOW_ROW_MM = 5;

/** A label with its value; a fact without one is left out. */
export type Fact = [label: string, value: string | null | undefined];

/** Number, days and references of a document, beside the address. */
export function factsBlock(facts: Fact[], onLeft: boolean): PrintNode {
  const shown = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return {
    margin: onLeft ? [0, mm(BELOW_ROW_MM), mm(INDENT_MM), 0] : [mm(INDENT_MM), mm(BELOW_ROW_MM), 0, 0],
    table: { widths: ["auto", "*"], body: shown.map(([label, value]) => [{ text: label, color: GREY, noWrap: true }, { text: plainText(value), alignment: "right" }]) },
    layout: "sums",
    fontSize: 8.5,
  };
}
