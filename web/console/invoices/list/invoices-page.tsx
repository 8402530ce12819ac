import { useCallback, useMemo, useState } from "react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useList } from "../../server/use-list.ts";
import { useMay } from "../../session/use-may.ts";
import { Icon } from "../../ui/icon.tsx";
import { ListBody } from "../../ui/list-body.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../words/language.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { invoiceColumns } from "./invoice-columns.tsx";
import { InvoiceFilters, type InvoiceWishes } from "./invoice-filters.tsx";

const rowId = (row: InvoiceRow) => row.id;

/** All invoices, filtered by what stands in the address. */
export function InvoicesPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const navigate = useNavigate();
  const wishes = useSearch({ from: "/invoices" });
  const [marked, setMarked] = useState<Record<string, true>>({});
  const change = useCallback(
    (next: InvoiceWishes) => void navigate({ to: "/invoices", search: (before: InvoiceWishes) => ({ ...before, ...next }), replace: true }),
    [navigate],
  );
  const filter = { q: wishes.q, status: wishes.status, blockReason: wishes.block };
  const list = useList<InvoiceRow>("invoices", paths.invoices, filter);
  const columns = useMemo(() => invoiceColumns(say, formats, { withCustomer: true }), [say, formats]);
  const create = may("write") && <Link to="/invoices/new" className="button is-primary"><Icon name="plus" />{say("invoices.new")}</Link>;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Page title={say("shell.invoices")} actions={create}>
      <InvoiceFilters wishes={wishes} onChange={change} />
      <BulkBar rows={list.rows.filter((row) => marked[row.id])} onDone={() => setMarked({})} />
      <ListBody list={list} icon="invoices" empty={say(isFiltered ? "invoices.noneFound" : "invoices.none")} action={isFiltered ? null : create}>
        <ListTable
          caption={say("shell.invoices")} columns={columns} rows={list.rows} rowId={rowId} rowName={(row) => row.number ?? row.customerName}
          marked={marked} {...(may("send") ? { onMark: setMarked } : {})}
        />
      </ListBody>
    </Page>
  );
}
