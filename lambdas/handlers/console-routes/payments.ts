import * as z from "zod";
import { MOST_ALLOCATIONS, mainInvoiceOf } from "../../domain/payment.ts";
import { recordPayment } from "../../use-cases/record-payment.ts";
import { refundPayment } from "../../use-cases/refund-payment.ts";
import { sendReceipt } from "../../use-cases/send-receipt.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { currency, day, id, line, longText, paging, positiveMinor } from "../schemas/basics.ts";
import { paymentView, refundView } from "../views/payment-view.ts";
import { nextPosition } from "../../use-cases/shared/next-position.ts";

const paymentText = z.strictObject({
  customerId: id("cus"),
  amountMinor: positiveMinor,
  currency,
  receivedOn: day,
  method: z.enum(["bank-transfer", "cash", "card", "direct-debit", "cheque", "other"]),
  reference: line(140).optional(),
  allocations: z.array(z.strictObject({ invoiceId: id("inv"), amountMinor: positiveMinor })).min(1, "required").max(MOST_ALLOCATIONS),
});

const voidText = z.strictObject({ reason: longText(500).optional() });
const refundText = voidText.extend({ amountMinor: positiveMinor.optional() });

export const PAYMENT_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/payments", summary: "Lists payments, newest first", needs: "read", query: z.strictObject(paging),
    run: async ({ world, who, query }) => {
      const context = contextOf(who.companyId, "payments", {});
      const page = await pageOf(world, query, context);
      const rows = await world.store.list({ of: "payments", companyId: who.companyId }, page);
      const data = rows.flatMap(({ row }) => (row.type === "payment" ? [paymentView(row)] : []));
      return { body: { data, nextCursor: await nextCursor(world, nextPosition(rows, page), context) } };
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
      const folder = await world.store.invoice(who.companyId, mainInvoiceOf(payment));
      return { body: paymentView(payment, folder?.refunds), headers: etag(payment) };
    },
  }),
  ...(["refund", "void"] as const).map((kind) =>
    route({
      method: "POST", path: `/v1/payments/{id}/${kind}`, summary: kind === "refund" ? "Notes money that went back" : "Takes back a payment that never was", needs: "pay", body: kind === "refund" ? refundText : voidText,
      run: async ({ world, who, path, body, request }) => {
        const { refund, replayed } = await refundPayment(world, who, { paymentId: path["id"]!, kind, ...body, request });
        return { status: 201, body: refundView(refund), ...(replayed ? { headers: { "idempotent-replayed": "true" } } : {}) };
      },
    }),
  ),
  route({
    method: "POST", path: "/v1/payments/{id}/send-receipt", summary: "Sends the receipt once more", needs: "send", body: z.strictObject({}),
    run: async ({ world, who, path, request }) => {
      const { delivery, replayed } = await sendReceipt(world, who, { paymentId: path["id"]!, request });
      return { status: 201, body: { id: delivery.deliveryId, state: delivery.state }, ...(replayed ? { headers: { "idempotent-replayed": "true" } } : {}) };
    },
  }),
];
