import * as z from "zod";
import { PROVIDERS } from "../../domain/provider-payment.ts";
import { listPaymentMethods } from "../../use-cases/portal/list-payment-methods.ts";
import type { Visitor } from "../../use-cases/portal/open-session.ts";
import { readPayment } from "../../use-cases/portal/read-payment.ts";
import { startPayment } from "../../use-cases/portal/start-payment.ts";
import { route, type Route } from "../edge/route.ts";
import { currency, id, positiveMinor } from "../schemas/basics.ts";
import { attemptView } from "../views/attempt-view.ts";

const wish = z.strictObject({
  invoiceIds: z.array(id("inv")).min(1, "required").max(200),
  amountMinor: positiveMinor.optional(),
  provider: z.enum(PROVIDERS).optional(),
  method: z.string().regex(/^[\w-]{0,40}$/, "invalid-format").optional(),
});
const sum = z.strictObject({ amountMinor: z.string().regex(/^\d{1,15}$/, "not-whole").transform(Number).pipe(positiveMinor), currency });
type None = z.ZodType<unknown>;

/** What customers ask when they pay. */
export const PORTAL_PAYMENT_ROUTES: Route<Visitor>[] = [
  route<Visitor, typeof sum>({
    method: "GET", path: "/portal/v1/payment-methods", summary: "Ways to pay a sum", needs: null, query: sum,
    run: async ({ world, who: { link }, query, language }) => ({ body: { data: await listPaymentMethods(world, { link, ...query, language }) } }),
  }),
  route<Visitor, None, typeof wish>({
    method: "POST", path: "/portal/v1/payments", summary: "Begins a payment at a provider", needs: null, body: wish,
    run: async ({ world, who: { link }, body, request, language, now }) => {
      const { invoiceIds, amountMinor, provider, method } = body;
      const attempt = await startPayment(world, { link, invoiceIds, ...(amountMinor === undefined ? {} : { amountMinor }), ...(provider ? { provider } : {}), method: method || null, language, now, request });
      return { status: 201, body: attemptView(attempt, language) };
    },
  }),
  route<Visitor>({
    method: "GET", path: "/portal/v1/payments/{id}", summary: "What became of a payment", needs: null,
    run: async ({ world, who: { link }, path, now, language }) => ({ body: attemptView(await readPayment(world, { link, attemptId: path["id"]!, now }), language) }),
  }),
];
