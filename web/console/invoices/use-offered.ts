import { useMemo } from "react";
import type { Right } from "../server/shapes/me.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useMay } from "../session/use-may.ts";

/** Which right each action of a document asks for. */
const rights: Record<string, Right> = {
  edit: "write", delete: "write", issue: "issue", revert: "issue", void: "issue", "write-off": "issue", send: "send", "mark-sent": "send", hold: "send", release: "send",
  pay: "pay", block: "block", unblock: "block", credit: "write", accept: "issue", decline: "issue", convert: "issue",
};

/** The document with the actions that the role of whoever is signed in may do at all. */
export function useOffered(document: InvoiceShape | undefined): InvoiceShape | undefined {
  const may = useMay();
  return useMemo(() => {
    if (!document) return undefined;
    const actions = document.actions.filter(({ name }) => rights[name] && may(rights[name]));
    return { ...document, actions };
  }, [document, may]);
}
