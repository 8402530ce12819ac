import { CreditedInvoice } from "../../credit-notes/credited-invoice.tsx";
import { CreditNotesOf } from "../../credit-notes/credit-notes-of.tsx";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { isOwed } from "../is-owed.ts";
import { lineSums } from "../line-sums.ts";
import { Totals } from "../totals.tsx";
import { useKindWords } from "../use-kind-words.ts";
import { DocumentLines } from "./document-lines.tsx";
import { Parties } from "./parties.tsx";

/** The document as its reader sees it, in figures. */
export function DocumentSheet({ document }: { document: InvoiceShape }) {
  const { say } = useKindWords(kindOf(document.id));
  const { currency } = document;
  const sums = lineSums(document.items);
  return (
    <article className="card document" aria-label={say("document.title")}>
      <Parties document={document} />
      <DocumentLines items={document.items} amountsMinor={sums.amountsMinor} currency={currency} />
      <Totals subtotalMinor={document.subtotalMinor} taxes={document.taxes ?? sums.taxes} totalMinor={document.totalMinor} currency={currency} />
      <Settled document={document} />
      {document.taxNote && <p className="document-note">{document.taxNote}</p>}
      {document.notes && <p className="document-note">{document.notes}</p>}
    </article>
  );
}

/** What was paid, credited or set off, what went back, and what is open. */
function Settled({ document }: { document: InvoiceShape }) {
  const kind = kindOf(document.id);
  const { say } = useKindWords(kind);
  const formats = useFormats();
  const { currency, paidMinor, creditedMinor, refundedMinor = 0, balanceMinor } = document;
  const money = (amountMinor: number) => formats.money(amountMinor, currency);
  if (!isOwed(document) || (paidMinor === 0 && creditedMinor === 0)) return null;
  return (
    <dl className="totals">
      {paidMinor !== 0 && <div><dt>{say("document.paid")} {kind === "credit-note" && <CreditedInvoice creditNote={document} />}</dt><dd className="amount">{money(-paidMinor)}</dd></div>}
      {creditedMinor !== 0 && <div><dt>{say("document.credited")} <CreditNotesOf invoice={document} /></dt><dd className="amount">{money(-creditedMinor)}</dd></div>}
      {refundedMinor !== 0 && <div><dt>{say("document.refunded")}</dt><dd className="amount">{money(refundedMinor)}</dd></div>}
      <div className="totals-sum"><dt>{say("document.open")}</dt><dd className="amount">{money(balanceMinor)}</dd></div>
    </dl>
  );
}
