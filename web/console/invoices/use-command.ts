import { paths } from "../paths.ts";
import type { InvoiceShape } from "../server/shapes/invoice.ts";
import { useChange } from "../server/use-change.ts";
import { notify } from "../ui/toast.tsx";

/** A command to one document, with the message that tells of it and the way back. */
export interface Command {
  name: string;
  body?: Record<string, unknown>;
  toast?: string;
  undo?: () => void;
  done?: (answer: InvoiceShape) => void;
}

/** What has to be read again once a document or its money changed. */
export const DOCUMENT_READINGS = ["invoices", "estimates", "credit-notes", "payments", "deliveries", "audit", "today", "customers", "outbox", "letters", "threads"] as const;

/** Sends commands such as `hold` or `void`. */
export function useCommand(documentId: string) {
  return useChange<Command, InvoiceShape>({
    run: (server, { name, body = {} }, key) => server.send("POST", paths.documentAction(documentId, name), { body, idempotencyKey: key }),
    refresh: DOCUMENT_READINGS,
    done: (answer, { toast, undo, done }) => {
      if (toast) notify({ tone: "good", text: toast, ...(undo && { undo }) });
      done?.(answer);
    },
  });
}
