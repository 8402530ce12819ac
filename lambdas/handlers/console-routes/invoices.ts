import { draftInvoice } from "../../use-cases/draft-invoice.ts";
import { route, type Route } from "../edge/route.ts";
import { blockText, INVOICE_READ_ONLY, invoiceText, unblockText } from "../schemas/invoice-schema.ts";
import { command, companyOf, documentRoutes, shown } from "./documents.ts";

export const INVOICE_ROUTES: Route[] = [
  ...documentRoutes("invoice"),
  route({
    method: "POST", path: "/v1/invoices", summary: "Writes a draft", needs: "write", body: invoiceText, readOnly: INVOICE_READ_ONLY,
    run: async ({ world, who, body: { customerId, currency, ...text }, request }) => {
      const company = await companyOf(world, who);
      return shown(world, who, await draftInvoice(world, who, { kind: "invoice", customerId, text: { ...text, currency: currency ?? company.currency }, request }), 201);
    },
  }),
  command("invoice", "revert", { summary: "Back to a draft that keeps its number", needs: "issue" }),
  command("invoice", "write-off", { summary: "Gives the claim up", needs: "issue" }),
  command("invoice", "block", { summary: "Holds everything that would be sent", needs: "block", body: blockText }),
  command("invoice", "unblock", { summary: "Lifts a block, or all", needs: "block", body: unblockText }),
];
