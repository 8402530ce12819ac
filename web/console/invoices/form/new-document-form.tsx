import { useNavigate } from "@tanstack/react-router";
import { paths, placeOf } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { useKept } from "../../ui/use-kept.ts";
import { DOCUMENT_READINGS } from "../use-command.ts";
import { useIssue } from "../use-issue.ts";
import { useKindWords } from "../use-kind-words.ts";
import type { Draft } from "./draft.ts";
import { DocumentForm, type Then } from "./document-form.tsx";

interface Wish {
  body: Record<string, unknown>;
  then: Then;
}

/** Saved as a draft, or issued at once. */
export function NewDocumentForm({ start, taxRate, name }: { start: Draft; taxRate: string; name: string }) {
  const { kind, creditsId } = start;
  const { say } = useKindWords(kind);
  const navigate = useNavigate();
  const issue = useIssue();
  const kept = useKept(`${kind} ${name}`, start);
  const save = useChange<Wish, InvoiceShape>({
    run: (server, { body }, key) => server.send("POST", paths.documents(kind), { body: { ...body, ...(creditsId && { invoiceId: creditsId }) }, idempotencyKey: key }),
    faultsAtFields: true,
    refresh: DOCUMENT_READINGS,
    done: ({ id }, { then }) => {
      kept.forget();
      void navigate({ to: placeOf(id) });
      if (then === "issue") issue.start(id);
    },
  });
  return (
    <DocumentForm
      label={say("invoices.new")} kept={kept} taxRate={taxRate} faults={save.faults} isPending={save.isPending} saveWords={say("form.saveDraft")} issueToo
      onSave={(body, then) => save.start({ body, then })}
    />
  );
}
