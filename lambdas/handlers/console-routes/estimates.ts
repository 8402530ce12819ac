import { convertEstimate } from "../../use-cases/convert-estimate.ts";
import { draftInvoice } from "../../use-cases/draft-invoice.ts";
import { route, type Route } from "../edge/route.ts";
import { INVOICE_READ_ONLY, invoiceText } from "../schemas/invoice-schema.ts";
import { command, companyOf, documentRoutes, empty, shown } from "./documents.ts";

/** Estimates: `dueOn` is the last day on which one can be accepted. */
export const ESTIMATE_ROUTES: Route[] = [
  ...documentRoutes("estimate"),
  route({
    method: "POST", path: "/v1/estimates", summary: "Writes a draft", needs: "write", body: invoiceText, readOnly: INVOICE_READ_ONLY,
    run: async ({ world, who, body: { customerId, currency, ...text }, request }) => {
      const company = await companyOf(world, who);
      return shown(world, who, await draftInvoice(world, who, { kind: "estimate", customerId, text: { ...text, currency: currency ?? company.currency }, request }), 201);
    },
  }),
  command("estimate", "revert", { summary: "Back to a draft that keeps its number", needs: "issue" }),
  command("estimate", "accept", { summary: "The customer said yes by other means", needs: "issue" }),
  command("estimate", "decline", { summary: "The customer said no by other means", needs: "issue" }),
  route({
    method: "POST", path: "/v1/estimates/{id}/convert", summary: "Makes the draft of an invoice from it", needs: "issue", body: empty,
    run: async ({ world, who, path, request }) => shown(world, who, await convertEstimate(world, who, { invoiceId: path["id"]!, request }), 201),
  }),
];
