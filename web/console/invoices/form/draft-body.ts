import type { InvoiceItem } from "../../server/shapes/invoice.ts";
import { parseMoney } from "../../../shared/parse-money.ts";
import type { Fault } from "../../../shared/problem.ts";
import type { Say } from "../../../shared/words.ts";
import type { WordKey } from "../../words/language.tsx";
import type { Draft, DraftLine } from "./draft.ts";
import { readDecimal } from "./typed-decimal.ts";

/** What the API takes for a draft, or what has to be typed differently first. */
export type DraftBody = { body: Record<string, unknown>; faults: [] } | { body: null; faults: Fault[] };

type Reading = { say: Say<WordKey>; locale: string };

/** A typed line as the API takes it; undefined fields are what could not be read. */
export function readLine(line: DraftLine, currency: string, locale: string): Partial<InvoiceItem> {
  return {
    ...line.kept,
    name: line.name.trim(),
    ...(line.description.trim() && { description: line.description.trim() }),
    quantity: readDecimal(line.quantity, locale),
    unitPriceMinor: parseMoney(line.unitPrice, { currency, locale }),
    taxRate: readDecimal(line.taxRate, locale),
  };
}

/** Reads the whole form; faults carry the paths that the API would use, so that both land at the same fields. */
export function draftBody(draft: Draft, { say, locale }: Reading): DraftBody {
  const items = draft.lines.map((line) => readLine(line, draft.currency, locale));
  const missing = (at: string, word: WordKey): Fault => ({ at, code: "missing", message: say(word) });
  // A credit note falls due for nobody.
  const dueOn = draft.kind === "credit-note" ? draft.issueOn ?? draft.dueOn : draft.dueOn;
  const faults: Fault[] = [
    ...(draft.customerId ? [] : [missing("customerId", "form.needsCustomer")]),
    ...(draft.issueOn ? [] : [missing("issueOn", "form.needsDay")]),
    ...(dueOn ? [] : [missing("dueOn", "form.needsDay")]),
    ...items.flatMap((item, n) => [
      ...(item.name ? [] : [missing(`items[${n}].name`, "form.needsName")]),
      ...(item.quantity === undefined ? [missing(`items[${n}].quantity`, "form.badNumber")] : []),
      ...(item.unitPriceMinor === undefined ? [missing(`items[${n}].unitPriceMinor`, "form.badAmount")] : []),
      ...(item.taxRate === undefined ? [missing(`items[${n}].taxRate`, "form.badNumber")] : []),
    ]),
  ];
  if (faults.length > 0) return { body: null, faults };
  const { customerId, issueOn, currency, supplyOn } = draft;
  const customerReference = draft.customerReference.trim() || null;
  return { body: { customerId, issueOn, dueOn, currency, items, customerReference, notes: draft.notes.trim() || null, supply: supplyOn ? { on: supplyOn } : draft.supplySpan }, faults: [] };
}
