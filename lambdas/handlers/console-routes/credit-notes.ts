import { draftCreditNote } from "../../use-cases/draft-credit-note.ts";
import { route, type Route } from "../edge/route.ts";
import { creditNoteText, INVOICE_READ_ONLY } from "../schemas/invoice-schema.ts";
import { documentRoutes, shown } from "./documents.ts";

/** Credit notes: what one names of an invoice lowers what that invoice owes, from issue on. */
export const CREDIT_NOTE_ROUTES: Route[] = [
  ...documentRoutes("credit-note"),
  route({
    method: "POST", path: "/v1/credit-notes", summary: "Writes a draft, of a whole invoice when no lines are given", needs: "write", body: creditNoteText, readOnly: INVOICE_READ_ONLY,
    run: async ({ world, who, body: { customerId, invoiceId, ...text }, request }) => shown(world, who, await draftCreditNote(world, who, { customerId, creditsId: invoiceId, text, request }), 201),
  }),
];
