import { kindOf, type DocumentKind } from "../../server/shapes/document-kind.ts";
import type { InvoiceItem } from "../../server/shapes/invoice.ts";
import { formatMoneyForInput } from "../../../shared/money.ts";
import { newIdempotencyKey } from "../../../shared/request.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { writeDecimal } from "./typed-decimal.ts";

/** A line as it is typed. `kept` are the facts that this form does not show and must not lose. */
export interface DraftLine {
  key: string;
  name: string;
  description: string;
  quantity: string;
  unitPrice: string;
  taxRate: string;
  kept: Pick<InvoiceItem, "unit" | "taxCategory" | "discount">;
}

/** A document as it is typed. */
export interface Draft {
  kind: DocumentKind;
  /** The invoice that a credit note credits. */
  creditsId: string | null;
  customerId: string | null;
  customerName: string;
  issueOn: string | null;
  dueOn: string | null;
  supplyOn: string | null;
  /** A stored span of supply, kept unless a day replaces it. */
  supplySpan: { from: string; to: string } | null;
  currency: string;
  customerReference: string;
  notes: string;
  lines: DraftLine[];
}

/** A line with nothing on it. */
export const emptyLine = (taxRate: string): DraftLine => ({ key: newIdempotencyKey(), name: "", description: "", quantity: "1", unitPrice: "", taxRate, kept: {} });

/** A stored document as it would have been typed in a locale. */
export function draftOf(document: InvoiceShape, locale: string): Draft {
  const { currency, supply } = document;
  return {
    kind: kindOf(document.id),
    creditsId: document.invoiceId ?? null,
    customerId: document.customerId,
    customerName: document.customerName,
    issueOn: document.issueOn,
    dueOn: document.dueOn,
    supplyOn: supply && "on" in supply ? supply.on : null,
    supplySpan: supply && "from" in supply ? supply : null,
    currency,
    customerReference: document.customerReference ?? "",
    notes: document.notes ?? "",
    lines: document.items.map(({ name, description, quantity, unitPriceMinor, taxRate, ...kept }) => ({
      key: newIdempotencyKey(),
      name,
      description: description ?? "",
      quantity: writeDecimal(quantity, locale),
      unitPrice: formatMoneyForInput({ amountMinor: unitPriceMinor, currency }, locale),
      taxRate: writeDecimal(taxRate, locale),
      kept: { ...(kept.unit && { unit: kept.unit }), ...(kept.taxCategory && { taxCategory: kept.taxCategory }), ...(kept.discount && { discount: kept.discount }) },
    })),
  };
}

/** A credit note over a whole invoice, dated on a day; lines that shall not be credited are taken out by hand. */
export const creditOf = (invoice: InvoiceShape, today: string, locale: string): Draft => ({
  ...draftOf(invoice, locale), kind: "credit-note", creditsId: invoice.id, issueOn: today, dueOn: today, notes: "",
});
