import { paths } from "../paths.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useChange } from "../server/use-change.ts";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** Issues an invoice; taking it back makes it a draft again that keeps its number. */
export function useIssue() {
  const { say } = useWords();
  const refresh = ["invoices", "deliveries", "audit", "today"];
  const revert = useChange<string>({
    run: (server, invoiceId, key) => server.send("POST", paths.invoiceAction(invoiceId, "revert"), { body: {}, idempotencyKey: key }),
    refresh,
    done: () => notify({ tone: "good", text: say("invoice.revertedToast") }),
  });
  return useChange<string, InvoiceShape>({
    run: (server, invoiceId, key) => server.send("POST", paths.invoiceAction(invoiceId, "issue"), { body: {}, idempotencyKey: key }),
    refresh,
    done: (invoice, invoiceId) => notify({ tone: "good", text: say("invoice.issuedToast", { number: invoice?.number ?? "" }), undo: () => revert.start(invoiceId) }),
  });
}
