import { useMemo } from "react";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { useForEditing } from "../../server/use-for-editing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { notify } from "../../ui/toast.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useWords } from "../../words/language.tsx";
import { draftOf } from "./draft.ts";
import { InvoiceForm } from "./invoice-form.tsx";

/** Changes a draft, or an issued invoice that nobody has received yet. */
export function EditInvoicePage() {
  const { say, locale } = useWords();
  const navigate = useNavigate();
  const { invoiceId } = useParams({ from: "/invoices/$invoiceId/edit" });
  const invoice = useForEditing<InvoiceShape>("invoices", paths.invoice(invoiceId));
  const save = useChange<Record<string, unknown>>({
    run: (server, body) => server.send("PATCH", paths.invoice(invoiceId), { body, ...(invoice.etag && { ifMatch: invoice.etag }) }),
    faultsAtFields: true,
    refresh: ["invoices", "deliveries", "audit", "today"],
    done: () => {
      notify({ tone: "good", text: say("form.saved") });
      void navigate({ to: "/invoices/$invoiceId", params: { invoiceId } });
    },
  });
  const read = invoice.value;
  const start = useMemo(() => read && draftOf(read, locale), [read, locale]);
  const title = read?.number ? say("invoice.editTitle", { number: read.number }) : say("invoice.editDraft");
  return (
    <Page title={title}>
      {invoice.error ? <Trouble error={invoice.error} retry={invoice.again} /> : !read || !start ? <Skeleton kind="page" /> : (
        <InvoiceForm
          key={read.id} label={title} start={start} taxRate={read.items.at(-1)?.taxRate ?? "0"} faults={save.faults} isPending={save.isPending} isNumbered={read.number !== null}
          onSave={(body) => save.start(body)}
          beside={<Link to="/invoices/$invoiceId" params={{ invoiceId }} activeOptions={{ exact: true }} className="button is-quiet">{say("common.cancel")}</Link>}
        />
      )}
    </Page>
  );
}
