import { useState } from "react";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useWords } from "../../words/language.tsx";
import { useBulk, type Outcome } from "./use-bulk.ts";

export type BulkAction = "issue" | "send";

/** What will happen to each marked invoice, then how it went, row by row. */
export function BulkSheet({ action, rows: given, onClose, onDone }: { action: BulkAction; rows: InvoiceRow[]; onClose(): void; onDone(): void }) {
  const { say } = useWords();
  const [rows] = useState(given);
  const { start, outcomes, isRunning } = useBulk(action, rows);
  const finished = outcomes.length === rows.length;
  const close = () => {
    if (isRunning) return;
    if (finished) onDone();
    onClose();
  };
  const run = !finished && <Button look="primary" icon={action === "send" ? "send" : "check"} isPending={isRunning} onPress={start}>{say(`bulk.${action}`, { count: rows.length })}</Button>;
  return (
    <Sheet title={say(`bulk.${action}`, { count: rows.length })} isOpen onClose={close} actions={run}>
      <p>{say(action === "send" ? "bulk.sendWords" : "bulk.issueWords")}</p>
      {outcomes.length > 0 && (
        <Progress label={say("bulk.progress")} share={outcomes.length / rows.length} words={say("common.shownOf", { shown: outcomes.length, total: rows.length })} />
      )}
      <ul className="bulk-rows">
        {rows.map((row) => <BulkRow key={row.id} row={row} outcome={outcomes.find((each) => each.invoiceId === row.id)} />)}
      </ul>
    </Sheet>
  );
}

function BulkRow({ row, outcome }: { row: InvoiceRow; outcome: Outcome | undefined }) {
  const { say } = useWords();
  const formats = useFormats();
  return (
    <li>
      <span className="name">{row.number ?? say("invoices.draft")} · {row.customerName}</span>
      <span className="amount">{formats.money(row.totalMinor, row.currency)}</span>
      {outcome && <span className={`outcome ${outcome.trouble ? "is-bad" : "is-good"}`}><Icon name={outcome.trouble ? "error" : "check"} />{outcome.trouble ?? say("bulk.done")}</span>}
    </li>
  );
}
