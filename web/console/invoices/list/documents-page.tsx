import { useCallback, useMemo, useState } from "react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useList } from "../../server/use-list.ts";
import { useMay } from "../../session/use-may.ts";
import { Icon } from "../../ui/icon.tsx";
import { ListBody } from "../../ui/list-body.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { kinds } from "../kinds.ts";
import { useKindWords } from "../use-kind-words.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { documentColumns } from "./document-columns.tsx";
import { DocumentFilters, type DocumentWishes } from "./document-filters.tsx";

const rowId = (row: InvoiceRow) => row.id;

/** All documents of a kind, filtered by what stands in the address. */
export function DocumentsPage({ kind }: { kind: DocumentKind }) {
  const { say } = useKindWords(kind);
  const formats = useFormats();
  const may = useMay();
  const navigate = useNavigate();
  const wishes: DocumentWishes = useSearch({ strict: false });
  const [marked, setMarked] = useState<Record<string, true>>({});
  const change = useCallback(
    (next: DocumentWishes) => void navigate({ to: ".", search: (before: DocumentWishes) => ({ ...before, ...next }), replace: true }),
    [navigate],
  );
  const filter = { q: wishes.q, status: wishes.status, blockReason: wishes.block, filter: wishes.filter };
  const list = useList<InvoiceRow>(`${kind}s`, paths.documents(kind), filter);
  const columns = useMemo(() => documentColumns(kind, { say, formats }, { withCustomer: true }), [kind, say, formats]);
  const create = may("write") && <Link to={`/${kind}s/new`} className="button is-primary"><Icon name="plus" />{say("invoices.new")}</Link>;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Page title={say("invoices.all")} actions={create}>
      <DocumentFilters kind={kind} wishes={wishes} onChange={change} />
      <BulkBar kind={kind} rows={list.rows.filter((row) => marked[row.id])} onDone={() => setMarked({})} />
      <ListBody list={list} icon={kinds[kind].icon} empty={say(isFiltered ? "invoices.noneFound" : "invoices.none")} action={isFiltered ? null : create}>
        <ListTable
          caption={say("invoices.all")} columns={columns} rows={list.rows} rowId={rowId} rowName={(row) => row.number ?? row.customerName}
          marked={marked} {...(may("send") ? { onMark: setMarked } : {})}
        />
      </ListBody>
    </Page>
  );
}
