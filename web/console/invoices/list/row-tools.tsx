import { useState } from "react";
import { paths } from "../../paths.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import { useMay } from "../../session/use-may.ts";
import { Button } from "../../ui/button.tsx";
import { BarredButton } from "../../ui/barred-button.tsx";
import { SaveButton } from "../../ui/save-button.tsx";
import { SendSheet } from "../send/send-sheet.tsx";
import { useKindWords } from "../use-kind-words.ts";

/** What can be done with a document from its row: send it, once it is issued, or take its PDF. */
export function RowTools({ row }: { row: InvoiceRow }) {
  const { say } = useKindWords(kindOf(row.id));
  const may = useMay();
  const [isSending, setSending] = useState(false);
  const of = row.number ?? row.customerName;
  const barred = row.status === "draft" ? say("because.isDraft") : row.status === "voided" ? say("because.isVoided") : row.status === "written-off" ? say("because.isWrittenOff") : null;
  const words = say("row.send", { of });
  return (
    <span className="row-tools">
      {may("send") && (barred
        ? <BarredButton icon="send" iconOnly because={barred}>{words}</BarredButton>
        : <Button look="quiet" icon="send" iconOnly withTip onPress={() => setSending(true)}>{words}</Button>)}
      <SaveButton path={paths.documentPdf(row.id)} fileName={`${row.number ?? say("invoices.draft")}.pdf`}>{say("row.pdf", { of })}</SaveButton>
      {isSending && <SendSheet document={row} isOpen onClose={() => setSending(false)} />}
    </span>
  );
}
