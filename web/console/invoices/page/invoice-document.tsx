import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useWords } from "../../words/language.tsx";
import { isOwed } from "../is-owed.ts";
import { lineSums } from "../line-sums.ts";
import { Totals } from "../totals.tsx";
import { DocumentLines } from "./document-lines.tsx";
import { Parties } from "./parties.tsx";

/** The invoice as its reader sees it, in figures. */
export function InvoiceDocument({ invoice }: { invoice: InvoiceShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const { currency } = invoice;
  const sums = lineSums(invoice.items);
  return (
    <article className="card document" aria-label={say("document.title")}>
      <Parties invoice={invoice} />
      <DocumentLines items={invoice.items} amountsMinor={sums.amountsMinor} currency={currency} />
      <Totals subtotalMinor={invoice.subtotalMinor} taxes={invoice.taxes ?? sums.taxes} totalMinor={invoice.totalMinor} currency={currency} />
      {isOwed(invoice) && (invoice.paidMinor !== 0 || invoice.creditedMinor !== 0) && (
        <dl className="totals">
          {invoice.paidMinor !== 0 && <div><dt>{say("document.paid")}</dt><dd className="amount">{formats.money(-invoice.paidMinor, currency)}</dd></div>}
          {invoice.creditedMinor !== 0 && <div><dt>{say("document.credited")}</dt><dd className="amount">{formats.money(-invoice.creditedMinor, currency)}</dd></div>}
          <div className="totals-sum"><dt>{say("document.open")}</dt><dd className="amount">{formats.money(invoice.balanceMinor, currency)}</dd></div>
        </dl>
      )}
      {invoice.taxNote && <p className="document-note">{invoice.taxNote}</p>}
      {invoice.notes && <p className="document-note">{invoice.notes}</p>}
    </article>
  );
}
