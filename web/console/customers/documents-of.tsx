import { useMemo } from "react";
import { documentColumns } from "../invoices/list/document-columns.tsx";
import { kinds } from "../invoices/kinds.ts";
import { useKindWords } from "../invoices/use-kind-words.ts";
import { paths } from "../paths.ts";
import type { DocumentKind } from "../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";

/** A customer's documents of one kind; estimates and credit notes only where there are some. */
export function DocumentsOf({ kind, customerId }: { kind: DocumentKind; customerId: string }) {
  const { say } = useKindWords(kind);
  const formats = useFormats();
  const list = useList<InvoiceRow>(`${kind}s`, paths.documents(kind), { customerId });
  const columns = useMemo(() => documentColumns(kind, { say, formats }, { withCustomer: false }), [kind, say, formats]);
  if (kind !== "invoice" && list.rows.length === 0) return null;
  return (
    <section aria-label={say("invoices.all")}>
      <h2>{say("invoices.all")}</h2>
      <ListBody list={list} icon={kinds[kind].icon} empty={say("customer.noInvoices")}>
        <ListTable caption={say("invoices.all")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => row.number ?? ""} />
      </ListBody>
    </section>
  );
}
