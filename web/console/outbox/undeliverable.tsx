import { useMemo } from "react";
import { Link } from "@tanstack/react-router";
import { paths, withQuery } from "../paths.ts";
import type { UndeliverableShape } from "../server/shapes/outbox.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { Button } from "../ui/button.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable, type ListColumn } from "../ui/list-table.tsx";
import { saveFile } from "../ui/save-file.ts";
import { useWords } from "../words/language.tsx";
import { bounceWords } from "./bounce-words.ts";
import { DocumentLink } from "./document-link.tsx";

/** Addresses that mails came back from, why in words, and whose they are. */
export function Undeliverable() {
  const { say } = useWords();
  const formats = useFormats();
  const list = useList<UndeliverableShape>("outbox", paths.undeliverable);
  const save = useChange<string, Blob>({
    run: (server) => server.bytes(withQuery(paths.undeliverable, { format: "csv" })),
    done: (bytes, name) => saveFile(bytes, name),
  });
  const columns = useMemo((): ListColumn<UndeliverableShape>[] => [
    { id: "address", head: say("undeliverable.address"), rank: 1, cell: (row) => <span className="name">{row.address}</span> },
    { id: "customer", head: say("invoices.customer"), rank: 1, cell: (row) => <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className="name">{row.customerName || say("shell.customers")}</Link> },
    { id: "reason", head: say("undeliverable.reason"), rank: 1, cell: (row) => <span className="stacked"><span>{bounceWords(row, say)}</span>{row.detail && <span className="soft name">{row.detail}</span>}</span> },
    { id: "document", head: say("letters.document"), rank: 2, cell: (row) => <DocumentLink {...row} kind="" /> },
    { id: "at", head: say("undeliverable.since"), rank: 3, cell: (row) => <span className="nowrap">{row.at ? formats.instant(row.at) : ""}</span> },
  ], [say, formats]);
  return (
    <ListBody list={list} icon="check" empty={say("undeliverable.none")}>
      <p className="list-tools"><Button icon="download" isPending={save.isPending} onPress={() => save.start("undeliverable-addresses.csv")}>{say("undeliverable.csv")}</Button></p>
      <ListTable caption={say("outbox.undeliverable")} columns={columns} rows={list.rows} rowId={(row) => `${row.documentId} ${row.address} ${row.at}`} rowName={(row) => row.address} />
    </ListBody>
  );
}
