import * as z from "zod";
import { dayAt } from "../../domain/zones.ts";
import type { Actor, World } from "../../ports.ts";
import { commandInvoice, type Command } from "../../use-cases/command-invoice.ts";
import { deleteInvoice } from "../../use-cases/delete-invoice.ts";
import { draftInvoice } from "../../use-cases/draft-invoice.ts";
import { editInvoice } from "../../use-cases/edit-invoice.ts";
import { issueInvoice } from "../../use-cases/issue-invoice.ts";
import { listInvoices } from "../../use-cases/list-invoices.ts";
import { sendInvoice } from "../../use-cases/send-invoice.ts";
import type { Changed } from "../../use-cases/shared/change-invoice.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { contextOf, nextCursor, pageOf } from "../edge/cursor.ts";
import { mergePatch } from "../edge/merge-patch.ts";
import { route, type Reply, type Route } from "../edge/route.ts";
import { email, longText } from "../schemas/basics.ts";
import { blockText, INVOICE_READ_ONLY, invoiceChange, invoiceContent, invoiceQuery, invoiceText, unblockText } from "../schemas/invoice-schema.ts";
import { deliveryView } from "../views/delivery-view.ts";
import { headView, invoiceView } from "../views/invoice-view.ts";

const companyOf = async (world: World, { companyId }: Actor) => found(await world.store.get("company", { companyId }), "company");

/** The invoice as it stands after a change. */
async function shown(world: World, who: Actor, { folder, replayed }: Changed, status = 200): Promise<Reply> {
  const { timeZone } = await companyOf(world, who);
  return { status, body: invoiceView(folder.head, folder.body, dayAt(who.at, timeZone)), headers: { etag: `"${folder.head.version}"`, ...(replayed ? { "idempotent-replayed": "true" } : {}) } };
}

const empty = z.strictObject({});

const command = (name: Command, summary: string, needs: Route["needs"], body: z.ZodType = empty): Route =>
  route({
    method: "POST", path: `/v1/invoices/{id}/${name}`, summary, needs, body,
    run: async ({ world, who, path, body: block, request }) =>
      shown(world, who, await commandInvoice(world, who, { invoiceId: path["id"]!, command: name, block: block as never, request })),
  });

export const INVOICE_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/invoices", summary: "Lists invoices", needs: "read", query: invoiceQuery,
    run: async ({ world, who, query }) => {
      const { limit, cursor, ...filter } = query;
      const today = dayAt(who.at, (await companyOf(world, who)).timeZone);
      const context = contextOf(who.companyId, "invoices", filter);
      const { heads, next } = await listInvoices(world, who, { filter, today, page: await pageOf(world, { limit, cursor }, context) });
      return { body: { data: heads.map((head) => headView(head, today)), nextCursor: await nextCursor(world, next, context) } };
    },
  }),
  route({
    method: "POST", path: "/v1/invoices", summary: "Writes a draft", needs: "write", body: invoiceText, readOnly: INVOICE_READ_ONLY,
    run: async ({ world, who, body: { customerId, currency, ...text }, request }) => {
      const company = await companyOf(world, who);
      return shown(world, who, await draftInvoice(world, who, { customerId, text: { ...text, currency: currency ?? company.currency }, request }), 201);
    },
  }),
  route({
    method: "GET", path: "/v1/invoices/{id}", summary: "Reads an invoice", needs: "read",
    run: async ({ world, who, path }) => shown(world, who, { folder: found(await world.store.invoice(who.companyId, path["id"]!), "invoice"), replayed: false }),
  }),
  route({
    method: "PATCH", path: "/v1/invoices/{id}", summary: "Changes an invoice", needs: "write", body: invoiceChange, readOnly: INVOICE_READ_ONLY,
    run: async ({ world, who, path, body: { customerId, paymentTerms, ...rest }, seenVersion }) => {
      const invoiceId = path["id"]!;
      const terms = paymentTerms === undefined ? {} : mergePatch({ paymentTerms: invoiceContent.paymentTerms }, found(await world.store.invoice(who.companyId, invoiceId), "invoice").body, { paymentTerms });
      return shown(world, who, await editInvoice(world, who, { invoiceId, customerId, change: { ...rest, ...terms }, seenVersion }));
    },
  }),
  route({
    method: "DELETE", path: "/v1/invoices/{id}", summary: "Deletes a draft without a number", needs: "write",
    run: async ({ world, who, path }) => {
      await deleteInvoice(world, who, { invoiceId: path["id"]! });
      return { status: 204 };
    },
  }),
  route({
    method: "POST", path: "/v1/invoices/{id}/issue", summary: "Gives the number and starts the correction window", needs: "issue", body: empty,
    run: async ({ world, who, path, request }) => shown(world, who, await issueInvoice(world, who, { invoiceId: path["id"]!, request })),
  }),
  route({
    method: "POST", path: "/v1/invoices/{id}/send", summary: "Sends by hand, now", needs: "send",
    body: z.strictObject({ to: z.array(email).max(10).optional(), message: longText(2000).optional(), channel: z.literal("email").optional() }),
    run: async ({ world, who, path, body, request }) => shown(world, who, await sendInvoice(world, who, { invoiceId: path["id"]!, to: body.to, message: body.message, request })),
  }),
  command("mark-sent", "Counts as sent by other means", "send"),
  command("hold", "Sets the automatic mail aside", "send"),
  command("release", "Lets the automatic mail go", "send"),
  command("void", "Voids; the number stays", "issue"),
  command("revert", "Back to a draft that keeps its number", "issue"),
  command("write-off", "Gives the claim up", "issue"),
  command("block", "Holds everything that would be sent", "block", blockText),
  command("unblock", "Lifts a block, or all", "block", unblockText),
  route({
    method: "GET", path: "/v1/invoices/{id}/deliveries", summary: "What was sent, is waiting, or was not sent and why", needs: "read",
    run: async ({ world, who, path }) => {
      const { deliveries } = found(await world.store.invoice(who.companyId, path["id"]!), "invoice");
      return { body: deliveries.map(deliveryView) };
    },
  }),
];
