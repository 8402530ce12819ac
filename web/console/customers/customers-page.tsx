import { useCallback, useMemo } from "react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { useMay } from "../session/use-may.ts";
import { FilterChip } from "../ui/filter-chip.tsx";
import { Icon } from "../ui/icon.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";
import { Page } from "../ui/page.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { useWords } from "../words/language.tsx";
import { customerColumns } from "./customer-columns.tsx";

const rowId = (row: CustomerShape) => row.id;
type Wishes = { q?: string | undefined; filter?: string | undefined };

/** All customers, searched by number or by a word of the name. */
export function CustomersPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const navigate = useNavigate();
  const wishes = useSearch({ from: "/customers" });
  const change = useCallback(
    (next: Wishes) => void navigate({ to: "/customers", search: (before: Wishes) => ({ ...before, ...next }), replace: true }),
    [navigate],
  );
  const search = useCallback((q: string) => change({ q: q || undefined }), [change]);
  const list = useList<CustomerShape>("customers", paths.customers, { q: wishes.q, filter: wishes.filter });
  const withBalance = list.rows.some((row) => typeof row.balanceMinor === "number");
  const columns = useMemo(() => customerColumns(say, formats, withBalance), [say, formats, withBalance]);
  const create = may("write") && <Link to="/customers/new" className="button is-primary"><Icon name="plus" />{say("customers.new")}</Link>;
  const isFiltered = Boolean(wishes.q ?? wishes.filter);
  return (
    <Page title={say("shell.customers")} actions={create}>
      <search className="filters">
        <SearchBox label={say("customers.search")} value={wishes.q ?? ""} onChange={search} />
        <FilterChip label={say("customers.toCheck")} options={[{ id: "email-provided", label: say("customers.emailProvided") }, { id: "undeliverable", label: say("block.undeliverable") }]} value={wishes.filter} onChange={(filter) => change({ filter })} />
      </search>
      <ListBody list={list} icon="customers" empty={say(isFiltered ? "customers.noneFound" : "customers.none")} action={isFiltered ? null : create}>
        <ListTable caption={say("shell.customers")} columns={columns} rows={list.rows} rowId={rowId} rowName={(row) => row.name} />
      </ListBody>
    </Page>
  );
}
