import { useSearch } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import { useCompany } from "../../server/use-company.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/language.tsx";
import { emptyLine, type Draft } from "./draft.ts";
import { NewInvoiceForm } from "./new-invoice-form.tsx";
import { plusDays } from "./plus-days.ts";
import { usualTaxRate } from "./tax-rates.ts";
import { writeDecimal } from "./typed-decimal.ts";

const TERM_DAYS = 14;

/** A new invoice, once it is known in whose name and for whom. */
export function NewInvoicePage() {
  const { say, locale } = useWords();
  const formats = useFormats();
  const company = useCompany().data;
  const { customerId } = useSearch({ from: "/invoices/new" });
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId ?? ""), { enabled: customerId !== undefined });
  const isReady = company && (customerId === undefined || !customer.isPending);
  const taxRate = writeDecimal(usualTaxRate(company?.address?.country), locale);
  const today = formats.today();
  const start: Draft = {
    customerId: customer.data?.id ?? null, customerName: customer.data?.name ?? "", issueOn: today, dueOn: plusDays(today, TERM_DAYS), supplyOn: today, supplySpan: null,
    currency: formats.currency, customerReference: "", notes: "", lines: [emptyLine(taxRate)],
  };
  return <Page title={say("invoices.new")}>{isReady ? <NewInvoiceForm start={start} taxRate={taxRate} name={`new ${customerId ?? ""}`} /> : <Skeleton kind="page" />}</Page>;
}
