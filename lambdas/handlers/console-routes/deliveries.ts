import * as z from "zod";
import { listUndeliverable } from "../../use-cases/list-undeliverable.ts";
import { listUpcoming } from "../../use-cases/list-upcoming.ts";
import { settleUnknown } from "../../use-cases/settle-unknown.ts";
import { listShelf } from "../../use-cases/shared/list-shelf.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { route, type Route } from "../edge/route.ts";
import type { World } from "../../ports.ts";
import { paging } from "../schemas/basics.ts";
import { csvOf } from "../views/csv.ts";
import { deliveryView } from "../views/delivery-view.ts";

const days = z.string().regex(/^\d{1,3}$/, "not-whole").transform(Number).pipe(z.int().min(1).max(90)).default(30).meta({ type: "integer", minimum: 1, maximum: 90 });

/** One page of what is read whole: its cursor is a place in it. */
async function cut<T>(world: World, all: T[], { limit, cursor, context }: { limit: number; cursor: string | undefined; context: string }) {
  const from = Number((await pageOf(world, { limit, cursor }, context)).after ?? "0");
  const end = from + limit;
  return { data: all.slice(from, end), nextCursor: await nextCursor(world, end < all.length ? String(end) : null, context), totalCount: all.length };
}

export const DELIVERY_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/upcoming-messages", summary: "What goes out in the next days, and what does not and why", needs: "read", query: z.strictObject({ ...paging, days }),
    run: async ({ world, who, query: { limit, cursor, days } }) => {
      return { body: await cut(world, await listUpcoming(world, who, { days }), { limit, cursor, context: contextOf(who.companyId, "upcoming", { days }) }) };
    },
  }),
  route({
    method: "GET", path: "/v1/deliveries", summary: "Lists deliveries that need a hand, newest first", needs: "read", query: z.strictObject({ ...paging, shelf: z.enum(["set-aside", "uncertain", "undeliverable"]).default("uncertain") }),
    run: async ({ world, who, query: { limit, cursor, shelf } }) => {
      const context = contextOf(who.companyId, "deliveries", { shelf });
      const { shelved, next } = await listShelf(world, who, { shelf, page: await pageOf(world, { limit, cursor }, context) });
      const data = shelved.map(({ delivery, head }) => ({ ...deliveryView(delivery), number: head?.number ?? null, customerId: delivery.customerId, customerName: head?.customerName ?? null }));
      return { body: { data, nextCursor: await nextCursor(world, next, context) } };
    },
  }),
  ...(["confirm", "resend"] as const).map((how) =>
    route({
      method: "POST", path: `/v1/deliveries/{id}/${how}`, summary: how === "confirm" ? "It arrived: says a person of what nobody knew" : "Sends it again, as a new delivery", needs: "send", body: z.strictObject({}),
      run: async ({ world, who, path }) => ({ body: deliveryView(await settleUnknown(world, who, { deliveryId: path["id"]!, how })) }),
    }),
  ),
  route({
    method: "GET", path: "/v1/undeliverable-addresses", summary: "Addresses that mails came back from; `format=csv` for a file", needs: "read", query: z.strictObject({ ...paging, format: z.enum(["json", "csv"]).default("json") }),
    run: async ({ world, who, query }) => {
      const data = await listUndeliverable(world, who);
      if (query.format === "json") return { body: await cut(world, data, { limit: query.limit, cursor: query.cursor, context: contextOf(who.companyId, "undeliverable", {}) }) };
      const body = csvOf(["address", "customerName", "number", "kind", "status", "detail", "at"], data);
      return { body, type: "text/csv; charset=utf-8", headers: { "content-disposition": 'attachment; filename="undeliverable-addresses.csv"' } };
    },
  }),
];
