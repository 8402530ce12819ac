import * as z from "zod";
import { listCustomers } from "../../use-cases/list-customers.ts";
import { createCustomer } from "../../use-cases/create-customer.ts";
import { decideEmail } from "../../use-cases/decide-email.ts";
import { editCustomer } from "../../use-cases/edit-customer.ts";
import { customerBalance } from "../../use-cases/customer-balance.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { mergePatch } from "../edge/merge-patch.ts";
import { route, type Route } from "../edge/route.ts";
import { CUSTOMER_READ_ONLY, customerChange, customerFields, customerQuery, customerText } from "../schemas/customer-schema.ts";
import { customerView } from "../views/customer-view.ts";

export const CUSTOMER_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/customers", summary: "Lists customers", needs: "read", query: customerQuery,
    run: async ({ world, who, query: { limit, cursor, q, filter } }) => {
      const context = contextOf(who.companyId, "customers", { q, filter });
      const page = await pageOf(world, { limit, cursor }, context);
      const { customers, next } = await listCustomers(world, who, { q, filter, page });
      return { body: { data: customers.map((customer) => customerView(customer)), nextCursor: await nextCursor(world, next, context) } };
    },
  }),
  route({
    method: "POST", path: "/v1/customers", summary: "Adds a customer", needs: "write", body: customerText, readOnly: CUSTOMER_READ_ONLY,
    run: async ({ world, who, body, request }) => {
      const company = found(await world.store.get("company", { companyId: who.companyId }), "company");
      const { customer, replayed } = await createCustomer(world, who, { text: { ...body, siren: body.siren, language: body.language ?? company.language }, request });
      return { status: 201, body: customerView(customer, 0), headers: { etag: `"${customer.version}"`, ...(replayed ? { "idempotent-replayed": "true" } : {}) } };
    },
  }),
  route({
    method: "GET", path: "/v1/customers/{id}", summary: "Reads a customer", needs: "read",
    run: async ({ world, who, path }) => {
      const { companyId } = who;
      const customer = found(await world.store.get("customer", { companyId, customerId: path["id"]! }), "customer");
      return { body: customerView(customer, await customerBalance(world, who, customer)), headers: { etag: `"${customer.version}"` } };
    },
  }),
  route({
    method: "POST", path: "/v1/customers/{id}/email-decisions", summary: "Takes over or puts away an address that was given in the portal", needs: "write", body: z.strictObject({ decision: z.enum(["accept", "dismiss"]) }),
    run: async ({ world, who, path, body, request }) => {
      const { customer, replayed } = await decideEmail(world, who, { customerId: path["id"]!, decision: body.decision, request });
      return { body: customerView(customer), headers: { etag: `"${customer.version}"`, ...(replayed ? { "idempotent-replayed": "true" } : {}) } };
    },
  }),
  route({
    method: "PATCH", path: "/v1/customers/{id}", summary: "Changes a customer", needs: "write", body: customerChange, readOnly: CUSTOMER_READ_ONLY,
    run: async ({ world, who, path, body, seenVersion }) => {
      const customer = await editCustomer(world, who, { customerId: path["id"]!, change: (before) => mergePatch(customerFields, before, body), seenVersion });
      return { body: customerView(customer), headers: { etag: `"${customer.version}"` } };
    },
  }),
];
