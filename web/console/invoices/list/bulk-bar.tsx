import { useState } from "react";
import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { isOwed } from "../is-owed.ts";
import { useKindWords } from "../use-kind-words.ts";
import { BulkSheet, bulkWords, type BulkAction } from "./bulk-sheet.tsx";

/** What can be done with the marked rows; the sheet says first what will leave. */
export function BulkBar({ kind, rows, onDone }: { kind: DocumentKind; rows: InvoiceRow[]; onDone(): void }) {
  const { say } = useKindWords(kind);
  const [action, setAction] = useState<BulkAction | null>(null);
  const drafts = rows.filter((row) => row.status === "draft");
  const sendable = rows.filter((row) => isOwed(row) && !["paid", "declined", "converted"].includes(row.status));
  useShortcuts({ e: () => (sendable.length > 0 ? setAction("send") : drafts.length > 0 && setAction("issue")) });
  const close = () => setAction(null);
  return (
    <>
      {rows.length > 0 && (
        <div className="bulk" role="region" aria-label={say("bulk.title")}>
          <strong>{say("bulk.marked", { count: rows.length })}</strong>
          {drafts.length > 0 && <Button icon="check" onPress={() => setAction("issue")}>{say(bulkWords(kind).issue, { count: drafts.length })}</Button>}
          {sendable.length > 0 && <Button icon="send" onPress={() => setAction("send")}>{say(bulkWords(kind).send, { count: sendable.length })}</Button>}
          <Button look="quiet" icon="close" onPress={onDone}>{say("bulk.clear")}</Button>
        </div>
      )}
      {action && <BulkSheet kind={kind} action={action} rows={action === "issue" ? drafts : sendable} onClose={close} onDone={onDone} />}
    </>
  );
}
