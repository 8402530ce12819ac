import { useMemo } from "react";
import { SettleButtons } from "../invoices/page/settle-buttons.tsx";
import { paths } from "../paths.ts";
import type { UncertainShape } from "../server/shapes/outbox.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { useMay } from "../session/use-may.ts";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable, type ListColumn } from "../ui/list-table.tsx";
import { useWords } from "../words/language.tsx";
import { DocumentLink } from "./document-link.tsx";
import { reasonOf } from "./reason-of.ts";

/** Messages that failed or of which nobody knows; each asks a person what shall become of it. */
export function Uncertain() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const list = useList<UncertainShape>("outbox", paths.uncertain, { shelf: "uncertain" });
  const canSettle = may("send");
  const columns = useMemo((): ListColumn<UncertainShape>[] => [
    { id: "document", head: say("letters.document"), rank: 1, cell: (row) => <DocumentLink {...row} /> },
    { id: "customer", head: say("invoices.customer"), rank: 2, cell: (row) => <span className="name">{row.customerName ?? ""}</span> },
    {
      id: "what", head: say("uncertain.what"), rank: 1,
      cell: (row) => (
        <div className="stacked">
          <span>{say(row.state === "unknown" ? "uncertain.unknown" : "uncertain.failed")}{reasonOf(row.documentId, row.because, say) && `: ${reasonOf(row.documentId, row.because, say)}`}</span>
          {row.detail && <span className="soft name">{row.detail}</span>}
          <span className="soft name">{row.to.join(", ")}</span>
          {canSettle && !row.settledBy && <SettleButtons deliveryId={row.id} canConfirm={row.state === "unknown"} to={row.to.join(", ")} />}
        </div>
      ),
    },
    { id: "at", head: say("undeliverable.since"), rank: 3, cell: (row) => <span className="nowrap">{row.createdAt ? formats.instant(row.createdAt) : ""}</span> },
  ], [say, formats, canSettle]);
  return (
    <ListBody list={list} icon="check" empty={say("uncertain.none")}>
      <ListTable caption={say("outbox.uncertain")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => row.number ?? row.id} />
    </ListBody>
  );
}
