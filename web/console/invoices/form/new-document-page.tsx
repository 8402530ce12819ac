import { useSearch } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useCompany } from "../../server/use-company.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { kinds } from "../kinds.ts";
import { useKindWords } from "../use-kind-words.ts";
import { creditOf, emptyLine, type Draft } from "./draft.ts";
import { NewDocumentForm } from "./new-document-form.tsx";
import { plusDays } from "./plus-days.ts";
import { usualTaxRate } from "./tax-rates.ts";
import { writeDecimal } from "./typed-decimal.ts";

/** A new document, once it is known in whose name and for whom; a credit note begins as the whole invoice that it credits. */
export function NewDocumentPage({ kind }: { kind: DocumentKind }) {
  const { say, locale } = useKindWords(kind);
  const formats = useFormats();
  const company = useCompany().data;
  const { customerId, invoiceId }: { customerId?: string | undefined; invoiceId?: string | undefined } = useSearch({ strict: false });
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId ?? ""), { enabled: customerId !== undefined });
  const credited = useThing<InvoiceShape>("invoices", paths.document(invoiceId ?? ""), { enabled: invoiceId !== undefined });
  const isReady = company && (customerId === undefined || !customer.isPending) && (invoiceId === undefined || !credited.isPending);
  const taxRate = writeDecimal(usualTaxRate(company?.address?.country), locale);
  const today = formats.today();
  const blank: Draft = {
    kind, creditsId: null, customerId: customer.data?.id ?? null, customerName: customer.data?.name ?? "", issueOn: today, dueOn: plusDays(today, kinds[kind].termDays),
    supplyOn: kind === "estimate" ? null : today, supplySpan: null, currency: formats.currency, customerReference: "", notes: "", lines: [emptyLine(taxRate)],
  };
  const start = credited.data ? creditOf(credited.data, today, locale) : blank;
  return <Page title={say("invoices.new")}>{isReady ? <NewDocumentForm start={start} taxRate={taxRate} name={`new ${invoiceId ?? customerId ?? ""}`} /> : <Skeleton kind="page" />}</Page>;
}
