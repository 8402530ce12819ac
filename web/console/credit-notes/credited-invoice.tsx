import { Link } from "@tanstack/react-router";
import { paths, placeOf } from "../paths.ts";
import type { InvoiceRow, InvoiceShape } from "../server/shapes/invoice.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";

/** The invoice whose balance a credit note lowers. */
export function CreditedInvoice({ creditNote: { invoiceId } }: { creditNote: Pick<InvoiceRow, "invoiceId"> }) {
  const { say } = useWords();
  const invoice = useThing<InvoiceShape>("invoices", paths.document(invoiceId ?? ""), { enabled: Boolean(invoiceId) }).data;
  return invoiceId ? <Link to={placeOf(invoiceId)}>{invoice?.number ?? say("shell.invoices")}</Link> : null;
}
