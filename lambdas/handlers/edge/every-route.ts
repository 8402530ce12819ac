import { CONSOLE_ROUTES } from "../console-routes/index.ts";
import { PAYMENT_ACCOUNT_ROUTES } from "../payment-routes/accounts.ts";
import { PORTAL_PAYMENT_ROUTES } from "../payment-routes/portal.ts";
import { PORTAL_ROUTES } from "../portal-routes/index.ts";
import { PORTAL_PRINT_ROUTES, PRINT_ROUTES } from "../print-routes/index.ts";
import { TEMPLATE_ROUTES } from "../template-routes/index.ts";
import { openApi, openApiRoute } from "./openapi.ts";
import type { Route } from "./route.ts";

/** Every route of the product, whichever function answers it. No function carries this: the document of it is made when they are built. */
export const EVERY_ROUTE: Route<never>[] = [...CONSOLE_ROUTES, ...TEMPLATE_ROUTES, ...PAYMENT_ACCOUNT_ROUTES, ...PORTAL_ROUTES, ...PORTAL_PAYMENT_ROUTES, ...PRINT_ROUTES, ...PORTAL_PRINT_ROUTES];

/** The OpenAPI document of all of them, and of the route that serves it. */
export const contractOf = (): Record<string, unknown> => openApi([...EVERY_ROUTE, openApiRoute(async () => ({}))]);
