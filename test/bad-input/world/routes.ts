import { CONSOLE_ROUTES } from "../../../lambdas/handlers/console-routes/index.ts";
import { PAYMENT_ACCOUNT_ROUTES } from "../../../lambdas/handlers/payment-routes/accounts.ts";
import { PORTAL_PAYMENT_ROUTES } from "../../../lambdas/handlers/payment-routes/portal.ts";
import { PORTAL_ROUTES } from "../../../lambdas/handlers/portal-routes/index.ts";
import { PORTAL_PRINT_ROUTES, PRINT_ROUTES } from "../../../lambdas/handlers/print-routes/index.ts";
import { TEMPLATE_ROUTES } from "../../../lambdas/handlers/template-routes/index.ts";
import type { Route } from "../../../lambdas/handlers/edge/route.ts";
import { DRAFT, STATEMENT, type Desktop } from "./office.ts";

export const CLERKS: Route[] = [...CONSOLE_ROUTES, ...TEMPLATE_ROUTES, ...PAYMENT_ACCOUNT_ROUTES, ...PRINT_ROUTES];
export const VISITORS = [...PORTAL_ROUTES, ...PORTAL_PAYMENT_ROUTES, ...PORTAL_PRINT_ROUTES];
export const EVERY = [...CLERKS, ...VISITORS];

export const nameOf = ({ method, path }: Pick<Route, "method" | "path">): string => `${method} ${path}`;

/** A route with the ids of what a company has in its placeholders. */
export function filled({ method, path }: Pick<Route, "method" | "path">, mine: Desktop): string {
  const standing = /\/issue$/.test(path) || method === "DELETE" ? "draftId" : /\/(hold|void|revert|mark-sent|write-off)$/.test(path) ? "issuedId" : "sentId";
  const ids: Record<string, string> = {
    customers: mine.customerId, invoices: mine[standing], estimates: mine.estimates[standing], "credit-notes": mine.creditNotes[standing], payments: mine.paymentId,
    statements: mine.statementId, "letter-runs": mine.runId, deliveries: mine.deliveryId, imports: mine.importId, threads: mine.threadId,
  };
  const placed = path.replace(/\/([a-z-]+)\/\{id\}/, (all, word: string) => (word in ids ? `/${word}/${ids[word]}` : all));
  return `${method} ${placed.replace("{name}", "invoice").replace("{provider}", "house")}`;
}

const WORDS = { subject: "Invoice {{ invoice.number }}", body: "Dear {{ customer.name }}" };
export const TEMPLATE = { enabled: true, autoSend: true, attachPdf: true, languages: { en: WORDS, de: WORDS, fr: WORDS, ro: WORDS, nl: WORDS } };

/** A body that a route takes, with the ids of what a company has. */
export function bodyFor({ method, path }: Pick<Route, "method" | "path">, { customerId, sentId, token }: Desktop): object | undefined {
  const bodies: Record<string, object> = {
    "PATCH /v1/company": { name: "Another name" },
    "POST /v1/customers": { number: "K-77", name: "Somebody" },
    "PATCH /v1/customers/{id}": { name: "Somebody else" },
    "POST /v1/invoices": { customerId, ...DRAFT },
    "PATCH /v1/invoices/{id}": { notes: "A note" },
    "POST /v1/estimates": { customerId, ...DRAFT },
    "PATCH /v1/estimates/{id}": { notes: "A note" },
    "POST /v1/credit-notes": { customerId, ...DRAFT },
    "PATCH /v1/credit-notes/{id}": { notes: "A note" },
    "POST /v1/customers/{id}/statements": STATEMENT,
    "POST /v1/inbox/threads/{id}/notes": { text: "Between us." },
    "POST /v1/payments": { customerId, amountMinor: 5, currency: "EUR", receivedOn: "2026-01-05", method: "cash", allocations: [{ invoiceId: sentId, amountMinor: 5 }] },
    "PATCH /v1/inbox/threads/{id}": { status: "closed" },
    "POST /v1/inbox/threads/{id}/replies": { text: "Because." },
    "POST /v1/imports": { kind: "customers", fileName: "customers.csv" },
    "PUT /v1/message-templates/{name}": TEMPLATE,
    "POST /v1/invoices/{id}/block": { reason: "dispute" },
    "PUT /v1/payment-accounts/{provider}": { enabled: true, key: "house_0123" },
    "POST /portal/v1/payments": { invoiceIds: [sentId] },
    "POST /portal/v1/questions": { invoiceIds: [sentId], text: "Why?" },
    "POST /portal/v1/email-addresses": { address: "new@example.net" },
    "POST /portal/v1/email-verifications": { token },
    "POST /v1/customers/{id}/email-decisions": { decision: "dismiss" },
    "POST /portal/v1/sessions": { token },
    "POST /portal/v1/views": { invoiceIds: [sentId] },
    "PATCH /portal/v1/preferences": { language: "fr" },
  };
  return method === "GET" || method === "DELETE" ? undefined : (bodies[`${method} ${path}`] ?? {});
}

const QUERIES: Record<string, string> = { "/v1/audit": "resource=company", "/portal/v1/payment-methods": "amountMinor=100&currency=EUR", "/portal/v1/giro-code": "invoiceIds=inv_01ARZ3NDEKTSV4RRFFQ69G5FAV" };

/** The query that a route demands, if any. */
export const queryFor = ({ path }: Pick<Route, "path">): string => QUERIES[path] ?? "";
