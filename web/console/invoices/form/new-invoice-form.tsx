import { useNavigate } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { useKept } from "../../ui/use-kept.ts";
import { useWords } from "../../words/language.tsx";
import { useIssue } from "../use-issue.ts";
import type { Draft } from "./draft.ts";
import { InvoiceForm, type Then } from "./invoice-form.tsx";

interface Wish {
  body: Record<string, unknown>;
  then: Then;
}

/** Saved as a draft, or issued at once. */
export function NewInvoiceForm({ start, taxRate, name }: { start: Draft; taxRate: string; name: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const issue = useIssue();
  const kept = useKept(`invoice ${name}`, start);
  const save = useChange<Wish, InvoiceShape>({
    run: (server, { body }, key) => server.send("POST", paths.invoices, { body, idempotencyKey: key }),
    faultsAtFields: true,
    refresh: ["invoices", "today"],
    done: ({ id }, { then }) => {
      kept.forget();
      void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } });
      if (then === "issue") issue.start(id);
    },
  });
  return (
    <InvoiceForm
      label={say("invoices.new")} kept={kept} taxRate={taxRate} faults={save.faults} isPending={save.isPending} saveWords={say("form.saveDraft")} issueToo
      onSave={(body, then) => save.start({ body, then })}
    />
  );
}
