import * as z from "zod";
import { drawGiroCode } from "../../use-cases/portal/draw-giro-code.ts";
import { printPaper, type Paper } from "../../use-cases/print-paper.ts";
import { printInvoice } from "../../use-cases/print-invoice.ts";
import type { Visitor } from "../../use-cases/portal/open-session.ts";
import { readPortalInvoice } from "../../use-cases/portal/read-portal-invoice.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { route, type Reply, type Route } from "../edge/route.ts";
import { id } from "../schemas/basics.ts";

const pdf = ({ name, bytes }: { name: string; bytes: Uint8Array }): Reply => ({
  bytes,
  type: "application/pdf",
  headers: { "content-disposition": `inline; filename="${name}.pdf"`, "content-security-policy": "sandbox" },
});

const DOCUMENTS = ["invoices", "estimates", "credit-notes"] as const;

const documentRoute = (kind: (typeof DOCUMENTS)[number]): Route =>
  route({
    method: "GET", path: `/v1/${kind}/{id}/pdf`, summary: "The PDF of a document", needs: "read",
    run: async ({ world, who, path }) => pdf(await printInvoice(world, { folder: found(await world.store.invoice(who.companyId, path["id"]!), "document") })),
  });

const paperRoute = (kind: string, paperOf: (id: string) => Paper): Route =>
  route({ method: "GET", path: `/v1/${kind}/{id}/pdf`, summary: "The PDF of a receipt or a statement", needs: "read", run: async ({ world, who, path }) => pdf(await printPaper(world, who, paperOf(path["id"]!))) });

export const PRINT_ROUTES: Route[] = [
  ...DOCUMENTS.map(documentRoute),
  paperRoute("payments", (paymentId) => ({ paymentId })),
  paperRoute("refunds", (refundId) => ({ refundId })),
  paperRoute("statements", (statementId) => ({ statementId })),
];

const chosen = z.strictObject({ invoiceIds: z.string().max(2_000).transform((text) => text.split(",")).pipe(z.array(id("inv")).min(1, "required").max(50)) });

export const PORTAL_PRINT_ROUTES: Route<Visitor>[] = [
  ...DOCUMENTS.map((kind) =>
    route<Visitor>({
      method: "GET", path: `/portal/v1/${kind}/{id}/pdf`, summary: "The PDF of a document", needs: null,
      run: async ({ world, who: { link }, path }) => pdf(await printInvoice(world, { folder: await readPortalInvoice(world, { link, invoiceId: path["id"]! }) })),
    }),
  ),
  route<Visitor, typeof chosen>({
    method: "GET", path: "/portal/v1/giro-code", summary: "The QR code of one transfer for some invoices", needs: null, query: chosen,
    run: async ({ world, who: { link }, query }) => ({ body: await drawGiroCode(world, { link, invoiceIds: query.invoiceIds }) }),
  }),
];
