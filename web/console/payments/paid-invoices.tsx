import { Link } from "@tanstack/react-router";
import { StatusBadge } from "../invoices/status-badge.tsx";
import { paths, placeOf } from "../paths.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import type { Allocation, PaymentShape } from "../server/shapes/payment.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";

/** Which invoices a payment paid, and how each stands now. */
export function PaidInvoices({ payment: { allocations, currency } }: { payment: PaymentShape }) {
  const { say } = useWords();
  return (
    <table className="document-lines">
      <caption className="visually-hidden">{say("payment.shares")}</caption>
      <thead>
        <tr><th scope="col">{say("invoice.title")}</th><th scope="col">{say("invoices.status")}</th><th scope="col" className="is-end">{say("payment.share")}</th></tr>
      </thead>
      <tbody>{allocations.map((one) => <PaidInvoice key={one.invoiceId} allocation={one} currency={currency} />)}</tbody>
    </table>
  );
}

function PaidInvoice({ allocation: { invoiceId, amountMinor }, currency }: { allocation: Allocation; currency: string }) {
  const formats = useFormats();
  const invoice = useThing<InvoiceShape>("invoices", paths.document(invoiceId)).data;
  return (
    <tr>
      <td><Link to={placeOf(invoiceId)}>{invoice?.number ?? "…"}</Link></td>
      <td>{invoice && <StatusBadge status={invoice.status} />}</td>
      <td className="amount">{formats.money(amountMinor, currency)}</td>
    </tr>
  );
}
