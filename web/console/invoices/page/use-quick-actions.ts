import { useNavigate } from "@tanstack/react-router";
import { paths, placeOf } from "../../paths.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { notify } from "../../ui/toast.tsx";
import { DOCUMENT_READINGS, useCommand } from "../use-command.ts";
import { useKindWords } from "../use-kind-words.ts";
import type { ActionName } from "./action-looks.ts";
import { draftAgain } from "./draft-again.ts";

/** Actions that are done at once; where they could be regretted the message's button takes them back. */
export function useQuickActions(document: InvoiceShape) {
  const kind = kindOf(document.id);
  const { say } = useKindWords(kind);
  const navigate = useNavigate();
  const goTo = (documentId: string) => void navigate({ to: placeOf(documentId) });
  const command = useCommand(document.id);
  const restore = useChange<InvoiceShape, InvoiceShape>({
    run: (server, draft, key) => server.send("POST", paths.documents(kind), { body: draftAgain(draft), idempotencyKey: key }),
    refresh: DOCUMENT_READINGS,
    done: ({ id }) => goTo(id),
  });
  const remove = useChange<InvoiceShape>({
    run: (server, { id }) => server.send("DELETE", paths.document(id)),
    refresh: ["today"],
    done: (_, draft) => {
      notify({ tone: "good", text: say("invoice.deletedToast"), undo: () => restore.start(draft) });
      void navigate({ to: `/${kind}s` });
    },
  });
  const unblock = () => command.start({ name: "unblock", toast: say("invoice.unblockedToast") });
  const runs: Partial<Record<ActionName, () => void>> = {
    revert: () => command.start({ name: "revert", toast: say("invoice.revertedToast"), undo: () => command.start({ name: "issue" }) }),
    block: () => command.start({ name: "block", body: { reason: "paused" }, toast: say("invoice.blockedToast"), undo: unblock }),
    unblock,
    convert: () => command.start({ name: "convert", toast: say("estimate.convertedToast", { number: document.number ?? "" }), done: ({ id }) => goTo(id) }),
    delete: () => remove.start(document),
  };
  return { run: (name: ActionName) => runs[name]?.(), isPending: command.isPending || remove.isPending };
}
