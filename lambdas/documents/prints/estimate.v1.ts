import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import { dayText } from "../format.ts";
import { plainText } from "../plain-text.ts";
import { printableOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { invoiceFacts, supplyFact } from "./parts/invoice-facts.ts";
import { linesTable } from "./parts/lines-table.ts";
import { mm } from "./parts/millimetres.ts";
import { portalBox } from "./parts/portal-box.ts";
import { sheet } from "./parts/sheet.ts";
import { statements } from "./parts/statements.ts";
import { sums } from "./parts/sums.ts";
import { textBox } from "./parts/text-box.ts";
import type { PrintDefinition, PrintNode } from "../../domain/print-definition.ts";
import type { CompanyLook, CountryFacts, Printable } from "./printable.ts";
import { fill } from "./words/fill.ts";

/** An estimate, version 1: what an invoice shows, valid until `dueOn`, with the way to accept it and without a demand for money. */
export function estimateV1(head: InvoiceHead, body: InvoiceBody & CountryFacts, look: CompanyLook): PrintDefinition {
  const estimate = printableOf(head, body, look);
  const { words: w, language } = estimate;
  const title = `${w.estimate} ${plainText(head.number ?? "")}`.trim();
  const validUntil = dayText(head.dueOn, language);
  return sheet(estimate, {
    title,
    createdAt: head.issuedAt ?? head.createdAt,
    facts: [
      [w.estimateNumber, head.number],
      [w.estimateOn, dayText(head.issueOn, language)],
      [w.validUntil, validUntil],
      supplyFact(estimate),
      ...invoiceFacts(estimate),
    ],
    content: [
      ...heading(estimate, title, [head.number === null ? w.draftOther : null, head.phase === "voided" ? w.estimateVoided : null]),
      linesTable(estimate),
      sums(estimate, { total: w.estimateTotal }),
      textBox([...(head.phase === "issued" ? [fill(w.accept, { day: validUntil })] : []), w.notInvoice]),
      ...signature(estimate),
      ...portalBox(estimate),
      ...statements(estimate),
    ],
  });
}

/** French customers sign a `devis` on paper with these words; elsewhere the answer in the portal is enough. */
function signature({ home, words }: Printable): PrintNode[] {
  if (home !== "FR") return [];
  const rule: PrintNode = { canvas: [{ type: "line", x1: 0, y1: 0, x2: mm(80), y2: 0, lineWidth: 0.4, lineColor: "#5f6368" }], margin: [0, mm(14), 0, 0] };
  return [{ stack: [{ text: words.agreed, fontSize: 8.5 }, rule], margin: [0, 10, 0, 0], unbreakable: true }];
}
