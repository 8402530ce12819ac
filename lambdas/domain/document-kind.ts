/**
 * Documents that share head and body: to EN 16931 a credit note (UNTDID 1001: 381) and an estimate (310) are documents of
 * the invoice's form. What kind one is, its id says.
 */
export type DocumentKind = "invoice" | "estimate" | "credit-note";

export const DOCUMENT_KINDS = ["invoice", "estimate", "credit-note"] as const satisfies readonly DocumentKind[];

/** How ids of a kind begin (api.md). */
export const PREFIX_OF = { invoice: "inv", estimate: "est", "credit-note": "cn" } as const satisfies Record<DocumentKind, string>;

const KIND_OF: Record<string, DocumentKind> = { inv: "invoice", est: "estimate", cn: "credit-note" };

/** The kind of the document with this id; null for the id of anything else. */
export const documentKind = (id: string): DocumentKind | null => {
  const prefix = id.slice(0, id.indexOf("_"));
  return Object.hasOwn(KIND_OF, prefix) ? KIND_OF[prefix]! : null;
};

/** The kind of a document; for ids that are known to be a document's. */
export function documentKindOf(id: string): DocumentKind {
  const kind = documentKind(id);
  if (!kind) throw new Error(`${id} is no document's id`);
  return kind;
}
