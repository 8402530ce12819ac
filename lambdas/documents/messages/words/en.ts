import type { PaymentMethod } from "../../../domain/payment.ts";
import type { CountForms } from "../count-text.ts";
import type { SubscriptionFacts } from "../message-about.ts";

const labels = {
  estimateNumber: "Estimate number",
  estimateOn: "Estimate date",
  validUntil: "Valid until",
  estimateTotal: "Estimate total",
  creditNoteNumber: "Credit note number",
  creditNoteOn: "Credit note date",
  creditNoteTotal: "Amount credited",
  creditedInvoice: "For invoice",
  amountReceived: "Amount received",
  receivedOn: "Received on",
  method: "Paid by",
  reference: "Reference",
  amountRefunded: "Amount refunded",
  refundedOn: "Refunded on",
  reason: "Reason",
  invoices: "Invoices",
  invoice: "Invoice {number}",
  period: "Period",
  balance: "Balance",
  planTotal: "Total",
  instalments: "Instalments",
  firstDueOn: "First payment due",
  instalment: "Instalment {n} of {count}",
  dueOn: "Due date",
  subscription: "Subscription",
  price: "Price",
  nextOn: "Next billing",
  endOn: "Ends on",
  amount: "Amount",
  payUntil: "Pay by",
  address: "E-mail address",
  more: "{n} more",
};

const methods: Record<PaymentMethod, string> = {
  "bank-transfer": "bank transfer",
  cash: "cash",
  card: "card",
  "direct-debit": "direct debit",
  cheque: "cheque",
  online: "online payment",
  other: "other means of payment",
};

const intervals: Record<SubscriptionFacts["interval"], CountForms> = {
  week: { one: "per week", other: "every {n} weeks" },
  month: { one: "per month", other: "every {n} months" },
  quarter: { one: "per quarter", other: "every {n} quarters" },
  year: { one: "per year", other: "every {n} years" },
};

const instalmentCount: CountForms = { one: "{n} instalment", other: "{n} instalments" };

/** English words around the texts of messages; its keys are the keys of every language. */
export const en = { ...labels, methods, intervals, instalmentCount };

export type MessageWords = typeof en;
