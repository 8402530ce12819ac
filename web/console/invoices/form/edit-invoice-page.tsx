import { useParams } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useForEditing } from "../../server/use-for-editing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useWords } from "../../words/language.tsx";
import { EditInvoiceForm } from "./edit-invoice-form.tsx";

/** Changes a draft, or an issued invoice that nobody has received yet. */
export function EditInvoicePage() {
  const { say } = useWords();
  const { invoiceId } = useParams({ from: "/invoices/$invoiceId/edit" });
  const { value: invoice, etag, error, again } = useForEditing<InvoiceShape>("invoices", paths.invoice(invoiceId));
  const title = invoice?.number ? say("invoice.editTitle", { number: invoice.number }) : say("invoice.editDraft");
  return (
    <Page title={title}>
      {error ? <Trouble error={error} retry={again} /> : invoice ? <EditInvoiceForm key={etag} title={title} invoice={invoice} etag={etag} /> : <Skeleton kind="page" />}
    </Page>
  );
}
