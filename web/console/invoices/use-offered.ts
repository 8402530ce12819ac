import { useMemo } from "react";
import type { Right } from "../server/shapes/me.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useMay } from "../session/use-may.ts";

/** Which right each action of an invoice asks for. */
const rights: Record<string, Right> = {
  edit: "write", delete: "write", issue: "issue", revert: "issue", void: "issue", "write-off": "issue", send: "send", "mark-sent": "send", hold: "send", release: "send",
  pay: "pay", block: "block", unblock: "block",
};

/** The invoice with the actions that the role of whoever is signed in may do at all. */
export function useOffered(invoice: InvoiceShape | undefined): InvoiceShape | undefined {
  const may = useMay();
  return useMemo(() => {
    if (!invoice) return undefined;
    const actions = invoice.actions.filter(({ name }) => rights[name] && may(rights[name]));
    return { ...invoice, actions };
  }, [invoice, may]);
}
