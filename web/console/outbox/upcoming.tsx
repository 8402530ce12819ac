import { useMemo } from "react";
import { reasonWords } from "../invoices/page/reason-words.ts";
import { paths } from "../paths.ts";
import type { UpcomingShape } from "../server/shapes/outbox.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { Badge } from "../ui/badge.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable, type ListColumn } from "../ui/list-table.tsx";
import { useWords } from "../words/language.tsx";
import { DocumentLink } from "./document-link.tsx";

/** What goes out in the next days and, for everything else that was issued, why it does not. */
export function Upcoming() {
  const { say } = useWords();
  const formats = useFormats();
  const list = useList<UpcomingShape>("outbox", paths.upcoming);
  const columns = useMemo((): ListColumn<UpcomingShape>[] => {
    const why = ({ because }: UpcomingShape): string => (because ? say("upcoming.because", { because: reasonWords(because, say) || because }) : say("upcoming.wont"));
    const way = ({ channel }: UpcomingShape): string => (channel === "letter" ? say("upcoming.letter") : channel === "sms" ? say("upcoming.sms") : "");
    return [
      { id: "document", head: say("letters.document"), rank: 1, cell: (row) => <DocumentLink {...row} /> },
      { id: "at", head: say("upcoming.will"), rank: 1, cell: (row) => <span className="nowrap">{row.at ? formats.instant(row.at) : say("upcoming.noDay")}</span> },
      { id: "customer", head: say("invoices.customer"), rank: 2, cell: (row) => <span className="name">{row.customerName}</span> },
      { id: "state", head: say("invoices.status"), rank: 1, cell: (row) => (row.willSend ? <Badge tone="good">{say(row.because ? "upcoming.retrying" : "upcoming.will")}</Badge> : <span className="soft">{why(row)}</span>) },
      { id: "way", head: say("uncertain.message"), rank: 3, cell: way },
      { id: "amount", head: say("form.amount"), rank: 3, align: "end", cell: (row) => <span className="amount">{row.amountMinor !== null && row.currency ? formats.money(row.amountMinor, row.currency) : ""}</span> },
    ];
  }, [say, formats]);
  return (
    <ListBody list={list} icon="outbox" empty={say("upcoming.none")}>
      <ListTable caption={say("outbox.upcoming")} columns={columns} rows={list.rows} rowId={(row) => row.deliveryId ?? row.documentId} rowName={(row) => row.number ?? row.customerName} />
    </ListBody>
  );
}
