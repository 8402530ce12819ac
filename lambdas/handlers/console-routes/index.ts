import type { Route } from "../edge/route.ts";
import { COMPANY_ROUTES } from "./company.ts";
import { CREDIT_NOTE_ROUTES } from "./credit-notes.ts";
import { CUSTOMER_ROUTES } from "./customers.ts";
import { DELIVERY_ROUTES } from "./deliveries.ts";
import { ESTIMATE_ROUTES } from "./estimates.ts";
import { IMPORT_ROUTES } from "./imports.ts";
import { INBOX_ROUTES } from "./inbox.ts";
import { INVOICE_ROUTES } from "./invoices.ts";
import { LETTER_ROUTES } from "./letters.ts";
import { PAYMENT_ROUTES } from "./payments.ts";
import { REPORT_ROUTES } from "./reports.ts";
import { STATEMENT_ROUTES } from "./statements.ts";

/** All that the console can ask. */
export const CONSOLE_ROUTES: Route[] = [
  ...COMPANY_ROUTES, ...CUSTOMER_ROUTES, ...INVOICE_ROUTES, ...ESTIMATE_ROUTES, ...CREDIT_NOTE_ROUTES, ...PAYMENT_ROUTES, ...STATEMENT_ROUTES, ...DELIVERY_ROUTES, ...LETTER_ROUTES,
  ...INBOX_ROUTES, ...IMPORT_ROUTES, ...REPORT_ROUTES,
];
