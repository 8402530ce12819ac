import * as z from "zod";
import type { DocumentKind } from "../../domain/document-kind.ts";
import { MAX_LINES } from "../../domain/write-invoice.ts";
import { patchOf } from "../edge/merge-patch.ts";
import { amountMinor, currency, day, decimalText, id, line, longText, paging, percent, searchText } from "./basics.ts";

const taxCategory = z.enum(["standard", "zero", "exempt", "reverse-charge", "intra-community", "export", "small-business", "outside-scope"]);

const invoiceItem = z.strictObject({
  name: line(200),
  description: longText(2000).optional(),
  quantity: decimalText,
  unit: z.string().regex(/^[A-Z0-9]{2,3}$/, "not-a-unit").optional(),
  unitPriceMinor: amountMinor,
  taxRate: percent,
  taxCategory: taxCategory.optional(),
  discount: z.union([z.strictObject({ percent }), z.strictObject({ amountMinor: amountMinor.min(0) })]).optional(),
});

/** The content of an invoice. */
export const invoiceContent = {
  issueOn: day,
  dueOn: day,
  currency,
  items: z.array(invoiceItem).min(1, "required").max(MAX_LINES, "invoice-too-large"),
  supply: z.union([z.strictObject({ on: day }), z.strictObject({ from: day, to: day })]).nullable(),
  customerReference: line(100).nullable(),
  paymentTerms: z.strictObject({ discounts: z.array(z.strictObject({ percent, untilOn: day })).max(3).default([]), penaltyRate: percent.nullable().default(null) }).nullable(),
  taxNote: longText(500).nullable(),
  externalNumber: line(50).nullable(),
  notes: longText(2000).nullable(),
};

/** What a person writes of an invoice. */
export const invoiceText = z.strictObject({
  customerId: id("cus"),
  ...invoiceContent,
  currency: currency.optional(),
  supply: invoiceContent.supply.default(null),
  customerReference: invoiceContent.customerReference.default(null),
  paymentTerms: invoiceContent.paymentTerms.default(null),
  taxNote: invoiceContent.taxNote.default(null),
  externalNumber: invoiceContent.externalNumber.default(null),
  notes: invoiceContent.notes.default(null),
});

/** What a person writes of a credit note; what is left out comes from the invoice that it names. */
export const creditNoteText = z.strictObject({ customerId: id("cus").optional(), invoiceId: id("inv").optional(), ...z.strictObject(invoiceContent).partial().shape });

/** A change of a document: any of its fields; `autoSend: null` switches the automatic mail off. */
export const invoiceChange = z.strictObject({ customerId: id("cus"), ...invoiceContent, paymentTerms: patchOf(invoiceContent.paymentTerms.unwrap().shape).nullable(), autoSend: z.null() }).partial();

/** Fields that are computed or changed by actions only. */
export const INVOICE_READ_ONLY = [
  "id", "number", "status", "customerName", "subtotalMinor", "taxMinor", "totalMinor", "paidMinor", "creditedMinor", "refundedMinor", "balanceMinor", "sentAt", "viewedAt", "issuedAt", "block",
  "blocks", "paymentPlanId", "subscriptionId", "actions", "taxes", "warnings", "kind", "decision", "convertedTo", "invoiceId", "appliedMinor", "createdAt", "language", "seller", "buyer", "version",
] as const;

const listQuery = { ...paging, customerId: id("cus").optional(), q: searchText(60).optional() };

/** What a list of each kind of document can be asked. */
export const DOCUMENT_QUERY = {
  invoice: z.strictObject({
    ...listQuery,
    status: z.enum(["draft", "voided", "written-off", "paid", "pending", "past-due", "viewed", "sent", "not-sent"]).optional(),
    blockReason: z.enum(["payment-plan-requested", "payment-plan-active", "question", "dispute", "paused", "undeliverable", "below-minimum"]).optional(),
    filter: z.enum(["attention", "email-provided", "undeliverable"]).optional(),
  }),
  estimate: z.strictObject({ ...listQuery, status: z.enum(["draft", "voided", "accepted", "declined", "converted", "expired", "viewed", "sent", "not-sent"]).optional() }),
  "credit-note": z.strictObject({ ...listQuery, status: z.enum(["draft", "voided", "viewed", "sent", "not-sent"]).optional() }),
} satisfies Record<DocumentKind, z.ZodType>;

export const blockText = z.strictObject({ reason: z.enum(["question", "dispute", "paused"]).default("paused"), note: longText(500).optional() });
export const unblockText = z.strictObject({ reason: z.enum(["question", "dispute", "paused", "undeliverable", "below-minimum"]).optional() });
