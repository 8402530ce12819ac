import { useNavigate } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";
import { INVOICE_READINGS, useInvoiceCommand } from "../use-invoice-command.ts";
import type { ActionName } from "./action-looks.ts";
import { draftAgain } from "./draft-again.ts";

/** Actions that are done at once and taken back by the message's button. */
export function useQuickActions(invoice: InvoiceShape) {
  const { say } = useWords();
  const navigate = useNavigate();
  const command = useInvoiceCommand(invoice.id);
  const restore = useChange<InvoiceShape, InvoiceShape>({
    run: (server, draft, key) => server.send("POST", paths.invoices, { body: draftAgain(draft), idempotencyKey: key }),
    refresh: INVOICE_READINGS,
    done: ({ id }) => void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } }),
  });
  const remove = useChange<InvoiceShape>({
    run: (server, { id }) => server.send("DELETE", paths.invoice(id)),
    refresh: ["today"],
    done: (_, draft) => {
      notify({ tone: "good", text: say("invoice.deletedToast"), undo: () => restore.start(draft) });
      void navigate({ to: "/invoices" });
    },
  });
  const unblock = () => command.start({ name: "unblock", toast: say("invoice.unblockedToast") });
  const runs: Partial<Record<ActionName, () => void>> = {
    revert: () => command.start({ name: "revert", toast: say("invoice.revertedToast"), undo: () => command.start({ name: "issue" }) }),
    block: () => command.start({ name: "block", body: { reason: "paused" }, toast: say("invoice.blockedToast"), undo: unblock }),
    unblock,
    delete: () => remove.start(invoice),
  };
  return { run: (name: ActionName) => runs[name]?.(), isPending: command.isPending || remove.isPending };
}
