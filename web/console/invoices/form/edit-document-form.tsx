import { useState } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { paths, placeOf } from "../../paths.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useChange } from "../../server/use-change.ts";
import { notify } from "../../ui/toast.tsx";
import { useKept } from "../../ui/use-kept.ts";
import { useWords } from "../../words/language.tsx";
import { DOCUMENT_READINGS } from "../use-command.ts";
import { draftOf } from "./draft.ts";
import { DocumentForm } from "./document-form.tsx";
import { writeDecimal } from "./typed-decimal.ts";

/** The form over one state of the document; if somebody else has changed it since, saving says so. */
export function EditDocumentForm({ title, document, etag }: { title: string; document: InvoiceShape; etag: string | null }) {
  const { say, locale } = useWords();
  const navigate = useNavigate();
  const [start] = useState(() => draftOf(document, locale));
  const kept = useKept(`${kindOf(document.id)} ${document.id} ${etag ?? ""}`, start);
  const save = useChange<Record<string, unknown>>({
    run: (server, body) => server.send("PATCH", paths.document(document.id), { body, ...(etag && { ifMatch: etag }) }),
    faultsAtFields: true,
    refresh: DOCUMENT_READINGS,
    done: () => {
      kept.forget();
      notify({ tone: "good", text: say("form.saved") });
      void navigate({ to: placeOf(document.id) });
    },
  });
  return (
    <DocumentForm
      label={title} kept={kept} taxRate={writeDecimal(document.items.at(-1)?.taxRate ?? "0", locale)} faults={save.faults} isPending={save.isPending}
      saveWords={say(document.number ? "form.save" : "form.saveDraft")} onSave={(body) => save.start(body)}
      beside={<Link to={placeOf(document.id)} activeOptions={{ exact: true }} className="button is-quiet">{say("common.cancel")}</Link>}
    />
  );
}
