import type { InvoiceRow } from "../server/shapes/invoice.ts";

/** A draft is not owed yet, and what was voided or given up no more. */
export const isOwed = ({ status }: Pick<InvoiceRow, "status">): boolean => status !== "draft" && status !== "voided" && status !== "written-off";
