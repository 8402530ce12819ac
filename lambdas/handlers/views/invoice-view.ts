import { actionsOf } from "../../domain/can-invoice.ts";
import type { Day } from "../../domain/days.ts";
import { documentKindOf } from "../../domain/document-kind.ts";
import { balanceOf, statusOf, type InvoiceBody, type InvoiceHead } from "../../domain/invoice.ts";
import { missingFacts } from "../../documents/legal-facts.ts";

/** A document as lists show it. */
export const headView = (head: InvoiceHead, today: Day) => ({
  id: head.invoiceId,
  kind: documentKindOf(head.invoiceId),
  number: head.number,
  customerId: head.customerId,
  customerName: head.customerName,
  status: statusOf(head, today),
  issueOn: head.issueOn,
  dueOn: head.dueOn,
  currency: head.currency,
  totalMinor: head.totalMinor,
  paidMinor: head.paidMinor,
  creditedMinor: head.creditedMinor,
  refundedMinor: head.refundedMinor,
  balanceMinor: balanceOf(head),
  issuedAt: head.issuedAt,
  sentAt: head.sentAt,
  viewedAt: head.viewedAt,
  block: head.blocks[0] ? { note: null, ...head.blocks[0] } : null,
  blocks: head.blocks,
  autoSend: head.autoSend,
  paymentPlanId: null,
  subscriptionId: null,
  createdAt: head.createdAt,
  ...OF_KIND[documentKindOf(head.invoiceId)](head),
});

/** What only one kind of document has. */
const OF_KIND = {
  invoice: () => ({}),
  estimate: ({ decision, convertedTo }: InvoiceHead) => ({ decision: decision ?? null, convertedTo: convertedTo ?? null }),
  "credit-note": ({ credits, paidMinor }: InvoiceHead) => ({ invoiceId: credits ?? null, appliedMinor: paidMinor }),
};

/** A document with its content and with what may be done to it now. */
export const invoiceView = (head: InvoiceHead, body: InvoiceBody, today: Day) => ({
  ...headView(head, today),
  language: body.language,
  items: body.items,
  taxes: body.taxes,
  subtotalMinor: body.subtotalMinor,
  taxMinor: body.taxMinor,
  supply: body.supply,
  customerReference: body.customerReference,
  paymentTerms: body.paymentTerms,
  taxNote: body.taxNote,
  externalNumber: body.externalNumber,
  notes: body.notes,
  seller: { name: body.seller.name, address: body.seller.address, vatId: body.seller.vatId, bank: body.seller.bank },
  buyer: body.buyer,
  actions: actionsOf(head),
  warnings: head.phase === "draft" && documentKindOf(head.invoiceId) !== "estimate" ? missingFacts(head, body) : [],
});
