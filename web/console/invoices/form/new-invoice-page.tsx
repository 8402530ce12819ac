import { useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { useCompany } from "../../server/use-company.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/language.tsx";
import { useIssue } from "../use-issue.ts";
import { emptyLine, type Draft } from "./draft.ts";
import { InvoiceForm } from "./invoice-form.tsx";
import { plusDays } from "./plus-days.ts";
import { usualTaxRate } from "./tax-rates.ts";
import { writeDecimal } from "./typed-decimal.ts";

const TERM_DAYS = 14;

interface Wish {
  body: Record<string, unknown>;
  then: "stay" | "issue";
}

/** A new invoice: saved as a draft, or issued at once. */
export function NewInvoicePage() {
  const { say, locale } = useWords();
  const navigate = useNavigate();
  const formats = useFormats();
  const company = useCompany();
  const { customerId } = useSearch({ from: "/invoices/new" });
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId ?? ""), { enabled: customerId !== undefined });
  const issue = useIssue();
  const save = useChange<Wish, InvoiceShape>({
    run: (server, { body }, key) => server.send("POST", paths.invoices, { body, idempotencyKey: key }),
    faultsAtFields: true,
    refresh: ["invoices", "today"],
    done: ({ id }, { then }) => {
      void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } });
      if (then === "issue") issue.start(id);
    },
  });
  const isReady = company.data && (customerId === undefined || !customer.isPending);
  const taxRate = writeDecimal(usualTaxRate(company.data?.address?.country), locale);
  const today = formats.today();
  const start: Draft = {
    customerId: customer.data?.id ?? null, customerName: customer.data?.name ?? "", issueOn: today, dueOn: plusDays(today, TERM_DAYS), supplyOn: today, supplySpan: null,
    currency: formats.currency, customerReference: "", notes: "", lines: [emptyLine(taxRate)],
  };
  return (
    <Page title={say("invoices.new")}>
      {isReady
        ? <InvoiceForm label={say("invoices.new")} start={start} taxRate={taxRate} faults={save.faults} isPending={save.isPending} issueToo onSave={(body, then) => save.start({ body, then })} />
        : <Skeleton kind="page" />}
    </Page>
  );
}
