import { useState } from "react";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useWords } from "../../words/language.tsx";
import { isOwed } from "../is-owed.ts";
import { BulkSheet, type BulkAction } from "./bulk-sheet.tsx";

/** What can be done with the marked rows; the sheet says first what will leave. */
export function BulkBar({ rows, onDone }: { rows: InvoiceRow[]; onDone(): void }) {
  const { say } = useWords();
  const [action, setAction] = useState<BulkAction | null>(null);
  const drafts = rows.filter((row) => row.status === "draft");
  const sendable = rows.filter((row) => isOwed(row) && row.status !== "paid");
  useShortcuts({ e: () => (sendable.length > 0 ? setAction("send") : drafts.length > 0 && setAction("issue")) });
  const close = () => setAction(null);
  return (
    <>
      {rows.length > 0 && (
        <div className="bulk" role="region" aria-label={say("bulk.title")}>
          <strong>{say("bulk.marked", { count: rows.length })}</strong>
          {drafts.length > 0 && <Button icon="check" onPress={() => setAction("issue")}>{say("bulk.issue", { count: drafts.length })}</Button>}
          {sendable.length > 0 && <Button icon="send" onPress={() => setAction("send")}>{say("bulk.send", { count: sendable.length })}</Button>}
          <Button look="quiet" icon="close" onPress={onDone}>{say("bulk.clear")}</Button>
        </div>
      )}
      {action && <BulkSheet action={action} rows={action === "issue" ? drafts : sendable} onClose={close} onDone={onDone} />}
    </>
  );
}
