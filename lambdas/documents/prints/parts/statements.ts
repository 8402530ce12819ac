import { chunks } from "../../chunks.ts";
import { percent } from "../../format.ts";
import { taxNote } from "../../legal/tax-notes.ts";
import { plainLines, plainText } from "../../plain-text.ts";
import type { Printable } from "../printable.ts";
import type { PrintNode, TextNode } from "../../../domain/print-definition.ts";
import { fill } from "../words/fill.ts";
import { rateLabel } from "./rate-label.ts";

/** What the tax lines and the law make a document say in words, then `terms` of its kind, then the clerk's own notes. */
export function statements(document: Printable, terms: string[] = []): PrintNode[] {
  const { body } = document;
  const legal = body.sumOnly ? [] : [...taxSentences(document), ...terms];
  const notes = body.notes ? plainLines(body.notes) : [];
  const nodes: PrintNode[] = [];
  if (legal.length) nodes.push({ text: legal.join("\n"), margin: [0, 8, 0, 0], fontSize: 8 });
  if (notes.length) nodes.push({ stack: notes.flatMap(paragraph), margin: [0, 10, 0, 0], lineHeight: 1.15 });
  return nodes;
}

/** Laying out one text takes time by the square of its words, so a long one is several. */
const MAX_PARAGRAPH = 1_000;
export const paragraph = (line: string): TextNode[] => chunks(line || "\u00A0", MAX_PARAGRAPH).map((text) => ({ text }));

function taxSentences({ body, words, home, language }: Printable): string[] {
  const parties = { seller: home, buyer: body.buyer.address?.country ?? null };
  const several = body.taxes.length > 1;
  const sentences = body.taxes.map((line) => {
    const note = taxNote(line.category, words, parties);
    return note && several ? `${rateLabel(body.taxes, line, language)}: ${note}` : note;
  });
  return [...new Set([...sentences.filter((s) => s !== null), ...(body.taxNote ? [plainText(body.taxNote)] : [])])];
}

/**
 * What an invoice says of paying early and late. C. com. L441-9 and D441-5: every French one between businesses names
 * discount, penalty rate and the fixed charge of 40 €.
 */
export function paymentTerms({ body, words, home, language }: Printable): string[] {
  if (home !== "FR") return body.paymentTerms?.penaltyRate ? [fill(words.penalty, { percent: percent(body.paymentTerms.penaltyRate, language) })] : [];
  const rate = body.paymentTerms?.penaltyRate;
  return [
    ...(body.taxOnDebits ? [words.taxOnDebits] : []),
    ...(body.paymentTerms?.discounts.length ? [] : [words.noEarlyPayment]),
    rate ? fill(words.penalty, { percent: percent(rate, language) }) : words.penaltyByLaw,
    words.recoveryCharge,
  ];
}
