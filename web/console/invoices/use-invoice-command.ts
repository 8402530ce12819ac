import { paths } from "../paths.ts";
import { useChange } from "../server/use-change.ts";
import { notify } from "../ui/toast.tsx";

/** A command to one invoice, with the message that tells of it and the way back. */
export interface Command {
  name: string;
  body?: Record<string, unknown>;
  toast?: string;
  undo?: () => void;
  done?: () => void;
}

/** What has to be read again once an invoice changed. */
export const INVOICE_READINGS = ["invoices", "deliveries", "audit", "today", "customers"] as const;

/** Sends commands such as `hold` or `void`. */
export function useInvoiceCommand(invoiceId: string) {
  return useChange<Command>({
    run: (server, { name, body = {} }, key) => server.send("POST", paths.invoiceAction(invoiceId, name), { body, idempotencyKey: key }),
    refresh: INVOICE_READINGS,
    done: (_, { toast, undo, done }) => {
      if (toast) notify({ tone: "good", text: toast, ...(undo && { undo }) });
      done?.();
    },
  });
}
