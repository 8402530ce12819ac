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

export const paths = {
  me: "/v1/me",
  today: "/v1/today",
  company: "/v1/company",
  customers: "/v1/customers",
  customer: (customerId: string): Path => `/v1/customers/${id(customerId)}`,
  invoices: "/v1/invoices",
  invoice: (invoiceId: string): Path => `/v1/invoices/${id(invoiceId)}`,
  invoiceAction: (invoiceId: string, action: string): Path => `/v1/invoices/${id(invoiceId)}/${id(action)}`,
  invoicePdf: (invoiceId: string): Path => `/v1/invoices/${id(invoiceId)}/pdf`,
  deliveries: (invoiceId: string): Path => `/v1/invoices/${id(invoiceId)}/deliveries`,
  audit: (resource: string): Path => withQuery("/v1/audit", { resource, limit: 200 }),
  payments: "/v1/payments",
  threads: "/v1/inbox/threads",
  thread: (threadId: string): Path => `/v1/inbox/threads/${id(threadId)}`,
  replies: (threadId: string): Path => `/v1/inbox/threads/${id(threadId)}/replies`,
  imports: "/v1/imports",
  import: (importId: string): Path => `/v1/imports/${id(importId)}`,
  importFaults: (importId: string): Path => `/v1/imports/${id(importId)}/faults`,
  importFaultsCsv: (importId: string): Path => withQuery(`/v1/imports/${id(importId)}/faults`, { format: "csv" }),
  importConfirm: (importId: string): Path => `/v1/imports/${id(importId)}/confirm`,
  messageTemplates: "/v1/message-templates",
  messageTemplate: (name: string): Path => `/v1/message-templates/${id(name)}`,
  messagePreview: (name: string): Path => `/v1/message-templates/${id(name)}/previews`,
} as const;
