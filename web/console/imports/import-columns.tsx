import { Link } from "@tanstack/react-router";
import type { Say } from "../../shared/words.ts";
import type { ImportShape } from "../server/shapes/import.ts";
import type { Formats } from "../server/use-formats.ts";
import { Badge } from "../ui/badge.tsx";
import type { ListColumn } from "../ui/list-table.tsx";
import type { WordKey } from "../words/language.tsx";
import { importLooks, kindWords } from "./import-words.ts";

/** The columns of the list of imports. */
export const importColumns = (say: Say<WordKey>, formats: Formats): ListColumn<ImportShape>[] => {
  const count = (id: "rowsApplied" | "rowsRejected", head: string, rank: 2 | 3): ListColumn<ImportShape> => ({
    id, head, rank, align: "end", cell: (row) => <span className="amount">{formats.count(row[id])}</span>,
  });
  return [
    { id: "file", head: say("imports.file"), rank: 1, cell: (row) => <Link to="/imports/$importId" params={{ importId: row.id }} data-row-link className="row-link">{row.fileName}</Link> },
    { id: "kind", head: say("imports.kind"), rank: 2, cell: (row) => say(kindWords[row.kind]) },
    { id: "at", head: say("imports.at"), rank: 3, cell: (row) => <span className="nowrap">{formats.instant(row.createdAt)}</span> },
    { id: "state", head: say("invoices.status"), rank: 1, cell: (row) => <Badge tone={importLooks[row.state].tone}>{say(importLooks[row.state].word)}</Badge> },
    count("rowsApplied", say("imports.applied"), 2),
    count("rowsRejected", say("imports.rejected"), 2),
  ];
};
