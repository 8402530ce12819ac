import { Link } from "@tanstack/react-router";
import { paths, placeOf } from "../paths.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import { useList } from "../server/use-list.ts";

/** The credit notes that lower what an invoice owes, by number. */
export function CreditNotesOf({ invoice }: { invoice: Pick<InvoiceRow, "id" | "customerId"> }) {
  const { rows } = useList<InvoiceRow>("credit-notes", paths.documents("credit-note"), { customerId: invoice.customerId });
  const mine = rows.filter((row) => row.invoiceId === invoice.id && row.status !== "draft" && row.status !== "voided");
  return mine.map((row, n) => <span key={row.id}>{n > 0 && ", "}<Link to={placeOf(row.id)}>{row.number}</Link></span>);
}
