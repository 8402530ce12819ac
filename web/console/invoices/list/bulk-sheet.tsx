import { useState } from "react";
import { kindOf, type DocumentKind } from "../../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import type { WordKey } from "../../words/language.tsx";
import { useKindWords } from "../use-kind-words.ts";
import { useBulk, type Outcome } from "./use-bulk.ts";

export type BulkAction = "issue" | "send";

/** How many of what: a sentence that counts cannot also choose its noun. */
export const bulkWords = (kind: DocumentKind): Record<BulkAction, WordKey> =>
  kind === "invoice" ? { issue: "bulk.issue", send: "bulk.send" } : { issue: "bulk.issueAny", send: "bulk.sendAny" };

/** What will happen to each marked document, then how it went, row by row. */
export function BulkSheet({ kind, action, rows: given, onClose, onDone }: {
  kind: DocumentKind; action: BulkAction; rows: InvoiceRow[]; onClose(): void; onDone(): void;
}) {
  const { say } = useKindWords(kind);
  const [rows] = useState(given);
  const { start, outcomes, isRunning } = useBulk(action, rows);
  const finished = outcomes.length === rows.length;
  const close = () => {
    if (isRunning) return;
    if (finished) onDone();
    onClose();
  };
  const title = say(bulkWords(kind)[action], { count: rows.length });
  const run = !finished && <Button look="primary" icon={action === "send" ? "send" : "check"} isPending={isRunning} onPress={start}>{title}</Button>;
  return (
    <Sheet title={title} isOpen onClose={close} actions={run}>
      <p>{say(action === "send" ? "bulk.sendWords" : "bulk.issueWords")}</p>
      {outcomes.length > 0 && (
        <Progress label={say("bulk.progress")} share={outcomes.length / rows.length} words={say("common.shownOf", { shown: outcomes.length, total: rows.length })} />
      )}
      <ul className="bulk-rows">
        {rows.map((row) => <BulkRow key={row.id} row={row} outcome={outcomes.find(({ documentId }) => documentId === row.id)} />)}
      </ul>
    </Sheet>
  );
}

function BulkRow({ row, outcome }: { row: InvoiceRow; outcome: Outcome | undefined }) {
  const { say } = useKindWords(kindOf(row.id));
  const formats = useFormats();
  return (
    <li>
      <span className="name">{row.number ?? say("invoices.draft")} · {row.customerName}</span>
      <span className="amount">{formats.money(row.totalMinor, row.currency)}</span>
      {outcome && <span className={`outcome ${outcome.trouble ? "is-bad" : "is-good"}`}><Icon name={outcome.trouble ? "error" : "check"} />{outcome.trouble ?? say("bulk.done")}</span>}
    </li>
  );
}
