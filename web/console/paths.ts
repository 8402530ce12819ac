import { kindOf, type DocumentKind } from "./server/shapes/document-kind.ts";

/** A path of the API; every path that the console asks stands on this page. */
export type Path = `/v1/${string}`;

export type Query = Record<string, string | number | undefined | null>;

/** A path with the parameters that have a value. */
export function withQuery(path: Path, query: Query): Path {
  const given = Object.entries(query).filter((pair): pair is [string, string | number] => pair[1] != null && pair[1] !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

const id = encodeURIComponent;

const below = (documentId: string): `${DocumentKind}s/${string}` => `${kindOf(documentId)}s/${id(documentId)}`;

/** Where the console shows a document: `/credit-notes/cn_…`. */
export const placeOf = (documentId: string): string => `/${below(documentId)}`;

export const paths = {
  me: "/v1/me",
  today: "/v1/today",
  company: "/v1/company",
  customers: "/v1/customers",
  emailDecision: (customerId: string): Path => `/v1/customers/${id(customerId)}/email-decisions`,
  customer: (customerId: string): Path => `/v1/customers/${id(customerId)}`,
  invoices: "/v1/invoices",
  documents: (kind: DocumentKind): Path => `/v1/${kind}s`,
  document: (documentId: string): Path => `/v1/${below(documentId)}`,
  documentAction: (documentId: string, action: string): Path => `/v1/${below(documentId)}/${id(action)}`,
  documentPdf: (documentId: string): Path => `/v1/${below(documentId)}/pdf`,
  deliveries: (documentId: string): Path => `/v1/${below(documentId)}/deliveries`,
  deliveryAction: (deliveryId: string, action: "confirm" | "resend"): Path => `/v1/deliveries/${id(deliveryId)}/${action}`,
  audit: (resource: string): Path => withQuery("/v1/audit", { resource, limit: 200 }),
  payments: "/v1/payments",
  payment: (paymentId: string): Path => `/v1/payments/${id(paymentId)}`,
  paymentAction: (paymentId: string, action: "refund" | "void" | "send-receipt"): Path => `/v1/payments/${id(paymentId)}/${action}`,
  paymentPdf: (paymentId: string): Path => `/v1/payments/${id(paymentId)}/pdf`,
  refundPdf: (refundId: string): Path => `/v1/refunds/${id(refundId)}/pdf`,
  statements: (customerId: string): Path => `/v1/customers/${id(customerId)}/statements`,
  statementPdf: (statementId: string): Path => `/v1/statements/${id(statementId)}/pdf`,
  sendStatement: (statementId: string): Path => `/v1/statements/${id(statementId)}/send`,
  threads: "/v1/inbox/threads",
  thread: (threadId: string): Path => `/v1/inbox/threads/${id(threadId)}`,
  replies: (threadId: string): Path => `/v1/inbox/threads/${id(threadId)}/replies`,
  notes: (threadId: string): Path => `/v1/inbox/threads/${id(threadId)}/notes`,
  attachment: (threadId: string, messageId: string, n: number): Path => `/v1/inbox/threads/${id(threadId)}/attachments/${id(messageId)}/${n}`,
  letters: "/v1/letters",
  letterRuns: "/v1/letter-runs",
  letterRun: (runId: string): Path => `/v1/letter-runs/${id(runId)}`,
  letterRunPdf: (runId: string): Path => `/v1/letter-runs/${id(runId)}/pdf`,
  letterRunPosted: (runId: string): Path => `/v1/letter-runs/${id(runId)}/mark-posted`,
  upcoming: "/v1/upcoming-messages",
  uncertain: "/v1/deliveries",
  undeliverable: "/v1/undeliverable-addresses",
  paymentAccounts: "/v1/payment-accounts",
  paymentAccount: (provider: string): Path => `/v1/payment-accounts/${id(provider)}`,
  aging: "/v1/reports/aging",
  deliveryTests: "/v1/company/delivery-tests",
  imports: "/v1/imports",
  import: (importId: string): Path => `/v1/imports/${id(importId)}`,
  importFaults: (importId: string): Path => `/v1/imports/${id(importId)}/faults`,
  importFaultsCsv: (importId: string): Path => withQuery(`/v1/imports/${id(importId)}/faults`, { format: "csv" }),
  importConfirm: (importId: string): Path => `/v1/imports/${id(importId)}/confirm`,
  messageTemplates: "/v1/message-templates",
  messageTemplate: (name: string): Path => `/v1/message-templates/${id(name)}`,
  messagePreview: (name: string): Path => `/v1/message-templates/${id(name)}/previews`,
  messageTest: (name: string): Path => `/v1/message-templates/${id(name)}/tests`,
  messageVersions: (name: string): Path => `/v1/message-templates/${id(name)}/versions`,
} as const;
