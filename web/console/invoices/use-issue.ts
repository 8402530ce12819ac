import { paths } from "../paths.ts";
import { kindOf } from "../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useChange } from "../server/use-change.ts";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { DOCUMENT_READINGS } from "./use-command.ts";

/** Issues a document; an invoice or estimate can be taken back: it is a draft again and keeps its number. */
export function useIssue() {
  const { say } = useWords();
  const revert = useChange<string>({
    run: (server, documentId, key) => server.send("POST", paths.documentAction(documentId, "revert"), { body: {}, idempotencyKey: key }),
    refresh: DOCUMENT_READINGS,
    done: (_, documentId) => notify({ tone: "good", text: say("invoice.revertedToast", { kind: kindOf(documentId) }) }),
  });
  return useChange<string, InvoiceShape>({
    run: (server, documentId, key) => server.send("POST", paths.documentAction(documentId, "issue"), { body: {}, idempotencyKey: key }),
    refresh: DOCUMENT_READINGS,
    done: (document, documentId) => {
      const kind = kindOf(documentId);
      const text = say("invoice.issuedToast", { kind, number: document?.number ?? "" });
      // What was set off against an invoice is taken back by voiding, not by reverting.
      notify({ tone: "good", text, ...(kind !== "credit-note" && { undo: () => revert.start(documentId) }) });
    },
  });
}
