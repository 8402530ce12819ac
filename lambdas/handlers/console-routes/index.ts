import type { Route } from "../edge/route.ts";
import { COMPANY_ROUTES } from "./company.ts";
import { CUSTOMER_ROUTES } from "./customers.ts";
import { IMPORT_ROUTES } from "./imports.ts";
import { INBOX_ROUTES } from "./inbox.ts";
import { INVOICE_ROUTES } from "./invoices.ts";
import { PAYMENT_ROUTES } from "./payments.ts";
import { TEMPLATE_ROUTES } from "./templates.ts";

/** All that the console can ask. */
export const CONSOLE_ROUTES: Route[] = [...COMPANY_ROUTES, ...CUSTOMER_ROUTES, ...INVOICE_ROUTES, ...PAYMENT_ROUTES, ...INBOX_ROUTES, ...IMPORT_ROUTES, ...TEMPLATE_ROUTES];
