import { useMemo } from "react";
import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { useThing } from "../server/use-thing.ts";
import { useMay } from "../session/use-may.ts";
import { invoiceColumns } from "../invoices/list/invoice-columns.tsx";
import { Icon } from "../ui/icon.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { CustomerCard } from "./customer-card.tsx";

/** One customer: who it is, what is open, and all invoices. */
export function CustomerPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const { customerId } = useParams({ from: "/customers/$customerId" });
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId));
  const list = useList<InvoiceRow>("invoices", paths.invoices, { customerId });
  const columns = useMemo(() => invoiceColumns(say, formats, { withCustomer: false }), [say, formats]);
  const known = customer.data;
  if (!known) {
    return <Page title={say("customer.title")}>{customer.isError ? <Trouble error={customer.error} retry={() => void customer.refetch()} /> : <Skeleton kind="page" />}</Page>;
  }
  const create = may("write") && <Link to="/invoices/new" search={{ customerId }} className="button is-primary"><Icon name="plus" />{say("invoices.new")}</Link>;
  const edit = may("write") && <Link to="/customers/$customerId/edit" params={{ customerId }} className="button is-plain"><Icon name="edit" />{say("action.edit")}</Link>;
  return (
    <Page title={known.name} lead={<span className="soft">{say("customer.numberIs", { number: known.number })}</span>} actions={<>{edit}{create}</>}>
      <div className="customer-grid">
        <CustomerCard customer={known} />
        <section aria-label={say("shell.invoices")}>
          <h2>{say("shell.invoices")}</h2>
          <ListBody list={list} icon="invoices" empty={say("customer.noInvoices")} action={create}>
            <ListTable caption={say("shell.invoices")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => row.number ?? ""} />
          </ListBody>
        </section>
      </div>
    </Page>
  );
}
