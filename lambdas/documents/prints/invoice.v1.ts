import type { InvoiceBody, InvoiceHead } from "../../domain/invoice.ts";
import { dayText } from "../format.ts";
import { plainText } from "../plain-text.ts";
import type { Fact } from "./parts/facts-block.ts";
import { printableOf } from "./parts/frame.ts";
import { heading } from "./parts/heading.ts";
import { invoiceFacts, supplyFact } from "./parts/invoice-facts.ts";
import { linesTable } from "./parts/lines-table.ts";
import { paymentBox } from "./parts/payment-box.ts";
import { portalBox } from "./parts/portal-box.ts";
import { sheet } from "./parts/sheet.ts";
import { paymentTerms, statements } from "./parts/statements.ts";
import { settledSums } from "./parts/sums.ts";
import type { PrintDefinition } from "../../domain/print-definition.ts";
import type { CompanyLook, CountryFacts, Printable } from "./printable.ts";

/**
 * An invoice as it is printed, version 1: A4 with the address window and the facts that the law of the seller's country
 * demands. Pure: the same head, body and look give the same definition.
 */
export function invoiceV1(head: InvoiceHead, body: InvoiceBody & CountryFacts, look: CompanyLook): PrintDefinition {
  const invoice = printableOf(head, body, look);
  const { words: w } = invoice;
  const number = plainText(head.number ?? "");
  const title = `${body.sumOnly ? w.copyOfSum : w.invoice} ${number}`.trim();
  const notices = [head.number === null ? w.draft : null, head.phase === "voided" ? w.voided : null, body.sumOnly ? w.sumOnly : null];
  return sheet(invoice, {
    title: `${w.invoice} ${number}`.trim(),
    createdAt: head.issuedAt ?? head.createdAt,
    facts: factsOf(invoice),
    content: [
      ...heading(invoice, title, notices),
      linesTable(invoice),
      settledSums(invoice),
      paymentBox(invoice),
      ...portalBox(invoice),
      ...statements(invoice, paymentTerms(invoice)),
    ],
  });
}

function factsOf(invoice: Printable): Fact[] {
  const { head, words: w, language } = invoice;
  return [
    [w.number, head.number],
    [w.issueOn, dayText(head.issueOn, language)],
    supplyFact(invoice),
    [w.dueOn, dayText(head.dueOn, language)],
    ...invoiceFacts(invoice),
  ];
}
