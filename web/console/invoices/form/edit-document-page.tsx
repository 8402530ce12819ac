import { useParams } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useForEditing } from "../../server/use-for-editing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useKindWords } from "../use-kind-words.ts";
import { EditDocumentForm } from "./edit-document-form.tsx";

/** Changes a draft, or an issued document that nobody has received yet. */
export function EditDocumentPage() {
  const { invoiceId = "", documentId = invoiceId } = useParams({ strict: false });
  const kind = kindOf(documentId);
  const { say } = useKindWords(kind);
  const { value: document, etag, error, again } = useForEditing<InvoiceShape>(`${kind}s`, paths.document(documentId));
  const title = document?.number ? say("invoice.editTitle", { number: document.number }) : say("invoice.editDraft");
  return (
    <Page title={title}>
      {error ? <Trouble error={error} retry={again} /> : document ? <EditDocumentForm key={etag} title={title} document={document} etag={etag} /> : <Skeleton kind="page" />}
    </Page>
  );
}
