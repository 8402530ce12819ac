import { printInvoice } from "../../use-cases/print-invoice.ts";
import type { Visitor } from "../../use-cases/portal/open-session.ts";
import { readPortalInvoice } from "../../use-cases/portal/read-portal-invoice.ts";
import { found } from "../../use-cases/shared/not-found.ts";
import { route, type Reply, type Route } from "../edge/route.ts";

const pdf = ({ name, bytes }: { name: string; bytes: Uint8Array }): Reply => ({
  bytes,
  type: "application/pdf",
  headers: { "content-disposition": `inline; filename="${name}.pdf"`, "content-security-policy": "sandbox" },
});

export const PRINT_ROUTES: Route[] = [
  route({
    method: "GET", path: "/v1/invoices/{id}/pdf", summary: "The PDF of an invoice", needs: "read",
    run: async ({ world, who, path }) => pdf(await printInvoice(world, { folder: found(await world.store.invoice(who.companyId, path["id"]!), "invoice") })),
  }),
];

export const PORTAL_PRINT_ROUTES: Route<Visitor>[] = [
  route<Visitor>({
    method: "GET", path: "/portal/v1/invoices/{id}/pdf", summary: "The PDF of an invoice", needs: null,
    run: async ({ world, who: { link }, path }) => pdf(await printInvoice(world, { folder: await readPortalInvoice(world, { link, invoiceId: path["id"]! }) })),
  }),
];
