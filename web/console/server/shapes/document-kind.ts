/** Estimates and credit notes have the invoice's form: the same lines, parties and ways out of the house. */
export type DocumentKind = "invoice" | "estimate" | "credit-note";

const KIND_OF: Record<string, DocumentKind> = { est: "estimate", cn: "credit-note" };

/** What kind of document an id names. */
export const kindOf = (documentId: string): DocumentKind => KIND_OF[documentId.split("_")[0] ?? ""] ?? "invoice";
