import * as z from "zod";
import { makeStatement } from "../../use-cases/make-statement.ts";
import { sendStatement } from "../../use-cases/send-statement.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { etag, route, type Route } from "../edge/route.ts";
import { currency, day, paging } from "../schemas/basics.ts";
import { deliveryView } from "../views/delivery-view.ts";
import { statementView } from "../views/statement-view.ts";
import { nextPosition } from "../../use-cases/shared/next-position.ts";

const statementText = z.strictObject({ from: day, to: day, kind: z.enum(["open-item", "balance-forward"]), currency: currency.optional(), send: z.boolean().optional() });
const replay = (replayed: boolean) => (replayed ? { headers: { "idempotent-replayed": "true" } } : {});

export const STATEMENT_ROUTES: Route[] = [
  route({
    method: "POST", path: "/v1/customers/{id}/statements", summary: "Makes a statement of account", needs: "write", body: statementText,
    run: async ({ world, who, path, body, request }) => {
      const { statement, replayed } = await makeStatement(world, who, { customerId: path["id"]!, ...body, request });
      return { status: 201, body: statementView(statement), ...replay(replayed) };
    },
  }),
  route({
    method: "GET", path: "/v1/customers/{id}/statements", summary: "Lists a customer's statements, newest first", needs: "read", query: z.strictObject(paging),
    run: async ({ world, who, path, query }) => {
      const { customerId } = found(await world.store.get("customer", { companyId: who.companyId, customerId: path["id"]! }), "customer");
      const context = contextOf(who.companyId, "statements", { customerId });
      const page = await pageOf(world, query, context);
      const rows = await world.store.list({ of: "statements-of-customer", companyId: who.companyId, customerId }, page);
      const data = rows.flatMap(({ row }) => (row.type === "statement" ? [statementView(row)] : []));
      return { body: { data, nextCursor: await nextCursor(world, nextPosition(rows, page), context) } };
    },
  }),
  route({
    method: "GET", path: "/v1/statements/{id}", summary: "Reads a statement", needs: "read",
    run: async ({ world, who, path }) => {
      const statement = found(await world.store.get("statement", { companyId: who.companyId, statementId: path["id"]! }), "statement");
      return { body: statementView(statement), headers: etag(statement) };
    },
  }),
  route({
    method: "POST", path: "/v1/statements/{id}/send", summary: "Sends it as it was made", needs: "send", body: z.strictObject({}),
    run: async ({ world, who, path, request }) => {
      const { delivery, replayed } = await sendStatement(world, who, { statementId: path["id"]!, request });
      return { status: 201, body: deliveryView(delivery), ...replay(replayed) };
    },
  }),
];
