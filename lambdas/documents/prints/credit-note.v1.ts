import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import { dayText, money } from "../format.ts";
import { plainText } from "../plain-text.ts";
import { printableOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { invoiceFacts, supplyFact } from "./parts/invoice-facts.ts";
import { linesTable } from "./parts/lines-table.ts";
import { portalBox } from "./parts/portal-box.ts";
import { sheet } from "./parts/sheet.ts";
import { statements } from "./parts/statements.ts";
import { sums } from "./parts/sums.ts";
import { textBox } from "./parts/text-box.ts";
import type { PrintDefinition } from "../../domain/print-definition.ts";
import type { CompanyLook, CountryFacts } from "./printable.ts";
import { fill } from "./words/fill.ts";

/**
 * A credit note, version 1: the amounts that are credited, and the invoice that they correct (Directive 2006/112/EC art. 219;
 * § 14 (6) UStG with § 31 (5) UStDV; BOI-TVA-DECLA-30-20-20-30; art. 330 Cod fiscal). In German it is not called "Gutschrift",
 * which since 2013 is an invoice made out by the customer (§ 14 (2) and (4) no. 10 UStG).
 */
export function creditNoteV1(head: InvoiceHead, body: InvoiceBody & CountryFacts, look: CompanyLook): PrintDefinition {
  const note = printableOf(head, body, look);
  const { words: w, language, home } = note;
  const title = `${w.creditNote} ${plainText(head.number ?? "")}`.trim();
  const { credited } = body;
  const corrected = credited && { number: plainText(credited.number), day: dayText(credited.issueOn, language) };
  return sheet(note, {
    title,
    createdAt: head.issuedAt ?? head.createdAt,
    facts: [
      [w.creditNoteNumber, head.number],
      [w.creditNoteOn, dayText(head.issueOn, language)],
      [w.correctedInvoice, corrected?.number],
      [w.correctedInvoiceOn, corrected?.day],
      supplyFact(note),
      ...invoiceFacts(note),
    ],
    content: [
      ...heading(note, title, [corrected ? fill(w.corrects, corrected) : null, head.number === null ? w.draftOther : null, head.phase === "voided" ? w.creditNoteVoided : null]),
      linesTable(note),
      sums(note, { total: w.creditTotal }),
      ...(head.phase === "voided" ? [] : [textBox([fill(w.setOff, { amount: money(head.totalMinor, head.currency, language) })])]),
      ...portalBox(note),
      ...statements(note, home === "RO" ? [w.negativeValues] : []),
    ],
  });
}
