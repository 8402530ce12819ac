import * as z from "zod";
import type { DocumentKind } from "../../domain/document-kind.ts";
import { dayAt } from "../../domain/zones.ts";
import type { Actor, World } from "../../ports.ts";
import { commandInvoice, type Command } from "../../use-cases/command-invoice.ts";
import { deleteInvoice } from "../../use-cases/delete-invoice.ts";
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
import { DOCUMENT_QUERY, INVOICE_READ_ONLY, invoiceChange, invoiceContent } from "../schemas/invoice-schema.ts";
import { deliveryView } from "../views/delivery-view.ts";
import { headView, invoiceView } from "../views/invoice-view.ts";

export const companyOf = async (world: World, { companyId }: Actor) => found(await world.store.get("company", { companyId }), "company");

/** The document as it stands after a change. */
export async function shown(world: World, who: Actor, { folder, replayed }: Changed, status = 200): Promise<Reply> {
  const { timeZone } = await companyOf(world, who);
  return { status, body: invoiceView(folder.head, folder.body, dayAt(who.at, timeZone)), headers: { etag: `"${folder.head.version}"`, ...(replayed ? { "idempotent-replayed": "true" } : {}) } };
}

export const empty = z.strictObject({});

/** Where documents of a kind are found: `/v1/credit-notes`. */
export const pathOf = (kind: DocumentKind): string => `/v1/${kind}s`;

/** A route that only changes how a document stands. */
export const command = (kind: DocumentKind, name: Command, { summary, needs, body = empty }: Pick<Route, "summary" | "needs"> & { body?: z.ZodType }): Route =>
  route({
    method: "POST", path: `${pathOf(kind)}/{id}/${name}`, summary, needs, body,
    run: async ({ world, who, path, body: block, request }) =>
      shown(world, who, await commandInvoice(world, who, { invoiceId: path["id"]!, command: name, block: block as never, request })),
  });

/** What every kind of document can be asked and told. */
export const documentRoutes = (kind: DocumentKind): Route[] => [listRoute(kind), ...oneRoutes(kind), ...sendingRoutes(kind)];

const listRoute = (kind: DocumentKind): Route =>
  route({
    method: "GET", path: pathOf(kind), summary: `Lists ${kind}s`, needs: "read", query: DOCUMENT_QUERY[kind],
    run: async ({ world, who, query }) => {
      const { limit, cursor, ...asked } = query;
      const filter = { kind, ...asked };
      const today = dayAt(who.at, (await companyOf(world, who)).timeZone);
      const context = contextOf(who.companyId, pathOf(kind), filter);
      const { heads, next } = await listInvoices(world, who, { filter, today, page: await pageOf(world, { limit, cursor }, context) });
      return { body: { data: heads.map((head) => headView(head, today)), nextCursor: await nextCursor(world, next, context) } };
    },
  });

const oneRoutes = (kind: DocumentKind): Route[] => [
  route({
    method: "GET", path: `${pathOf(kind)}/{id}`, summary: `Reads one`, needs: "read",
    run: async ({ world, who, path }) => shown(world, who, { folder: found(await world.store.invoice(who.companyId, path["id"]!), kind), replayed: false }),
  }),
  route({
    method: "PATCH", path: `${pathOf(kind)}/{id}`, summary: `Changes one`, needs: "write", body: invoiceChange, readOnly: INVOICE_READ_ONLY,
    run: async ({ world, who, path, body: { customerId, paymentTerms, ...rest }, seenVersion }) => {
      const invoiceId = path["id"]!;
      const terms = paymentTerms === undefined ? {} : mergePatch({ paymentTerms: invoiceContent.paymentTerms }, found(await world.store.invoice(who.companyId, invoiceId), kind).body, { paymentTerms });
      return shown(world, who, await editInvoice(world, who, { invoiceId, customerId, change: { ...rest, ...terms }, seenVersion }));
    },
  }),
  route({
    method: "DELETE", path: `${pathOf(kind)}/{id}`, summary: "Deletes a draft without a number", needs: "write",
    run: async ({ world, who, path }) => {
      await deleteInvoice(world, who, { invoiceId: path["id"]! });
      return { status: 204 };
    },
  }),
];

const sendText = z.strictObject({ to: z.array(email).max(10).optional(), message: longText(2000).optional(), channel: z.enum(["email", "letter", "sms"]).optional() });

const sendingRoutes = (kind: DocumentKind): Route[] => [
  route({
    method: "POST", path: `${pathOf(kind)}/{id}/issue`, summary: "Gives the number and starts the correction window", needs: "issue", body: empty,
    run: async ({ world, who, path, request }) => shown(world, who, await issueInvoice(world, who, { invoiceId: path["id"]!, request })),
  }),
  route({
    method: "POST", path: `${pathOf(kind)}/{id}/send`, summary: "Sends by hand, now", needs: "send", body: sendText,
    run: async ({ world, who, path, body, request }) => shown(world, who, await sendInvoice(world, who, { invoiceId: path["id"]!, ...body, request })),
  }),
  command(kind, "mark-sent", { summary: "Counts as sent by other means", needs: "send" }),
  command(kind, "hold", { summary: "Sets the automatic mail aside", needs: "send" }),
  command(kind, "release", { summary: "Lets the automatic mail go", needs: "send" }),
  command(kind, "void", { summary: "Voids; the number stays", needs: "issue" }),
  route({
    method: "GET", path: `${pathOf(kind)}/{id}/deliveries`, summary: "What was sent, is waiting, or was not sent and why", needs: "read",
    run: async ({ world, who, path }) => ({ body: found(await world.store.invoice(who.companyId, path["id"]!), kind).deliveries.map(deliveryView) }),
  }),
];

