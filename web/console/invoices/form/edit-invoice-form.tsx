import { useState } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { notify } from "../../ui/toast.tsx";
import { useKept } from "../../ui/use-kept.ts";
import { useWords } from "../../words/language.tsx";
import { INVOICE_READINGS } from "../use-invoice-command.ts";
import { draftOf } from "./draft.ts";
import { InvoiceForm } from "./invoice-form.tsx";
import { writeDecimal } from "./typed-decimal.ts";

/** The form over one state of the invoice; if somebody else has changed it since, saving says so. */
export function EditInvoiceForm({ title, invoice, etag }: { title: string; invoice: InvoiceShape; etag: string | null }) {
  const { say, locale } = useWords();
  const navigate = useNavigate();
  const invoiceId = invoice.id;
  const [start] = useState(() => draftOf(invoice, locale));
  const kept = useKept(`invoice ${invoiceId} ${etag ?? ""}`, start);
  const save = useChange<Record<string, unknown>>({
    run: (server, body) => server.send("PATCH", paths.invoice(invoiceId), { body, ...(etag && { ifMatch: etag }) }),
    faultsAtFields: true,
    refresh: INVOICE_READINGS,
    done: () => {
      kept.forget();
      notify({ tone: "good", text: say("form.saved") });
      void navigate({ to: "/invoices/$invoiceId", params: { invoiceId } });
    },
  });
  return (
    <InvoiceForm
      label={title} kept={kept} taxRate={writeDecimal(invoice.items.at(-1)?.taxRate ?? "0", locale)} faults={save.faults} isPending={save.isPending}
      saveWords={say(invoice.number ? "form.save" : "form.saveDraft")} onSave={(body) => save.start(body)}
      beside={<Link to="/invoices/$invoiceId" params={{ invoiceId }} activeOptions={{ exact: true }} className="button is-quiet">{say("common.cancel")}</Link>}
    />
  );
}
