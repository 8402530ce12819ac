import * as z from "zod";
import { recordPayment } from "../../use-cases/record-payment.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { currency, day, id, line, paging, positiveMinor } from "../schemas/basics.ts";
import { paymentView } from "../views/payment-view.ts";

const paymentText = z.strictObject({
  customerId: id("cus"),
  amountMinor: positiveMinor,
  currency,
  receivedOn: day,
  method: z.enum(["bank-transfer", "cash", "card", "direct-debit", "cheque", "other"]),
  reference: line(140).optional(),
  allocations: z.array(z.strictObject({ invoiceId: id("inv"), amountMinor: positiveMinor })).min(1, "required").max(50),
});

export const PAYMENT_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/payments", summary: "Lists payments, newest first", needs: "read", query: z.strictObject(paging),
    run: async ({ world, who, query }) => {
      const context = contextOf(who.companyId, "payments", {});
      const page = await pageOf(world, query, context);
      const rows = await world.store.list({ of: "payments", companyId: who.companyId }, page);
      const data = rows.flatMap(({ row }) => (row.type === "payment" ? [paymentView(row)] : []));
      return { body: { data, nextCursor: await nextCursor(world, rows.length >= page.limit ? (rows.at(-1)?.position ?? null) : null, context) } };
    },
  }),
  route({
    method: "POST", path: "/v1/payments", summary: "Records a payment that arrived outside", needs: "pay", body: paymentText,
    run: async ({ world, who, body, request }) => {
      const { payment, replayed } = await recordPayment(world, who, { ...body, request });
      return { status: 201, body: paymentView(payment), ...(replayed ? { headers: { "idempotent-replayed": "true" } } : {}) };
    },
  }),
  route({
    method: "GET", path: "/v1/payments/{id}", summary: "Reads a payment", needs: "read",
    run: async ({ world, who, path }) => {
      const payment = found(await world.store.payment(who.companyId, path["id"]!), "payment");
      return { body: paymentView(payment), headers: etag(payment) };
    },
  }),
];
