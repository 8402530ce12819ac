import type { Say } from "../../shared/words.ts";
import { reasonWords } from "../invoices/page/reason-words.ts";
import { DocumentLink } from "../outbox/document-link.tsx";
import type { LetterShape } from "../server/shapes/letter.ts";
import type { Formats } from "../server/use-formats.ts";
import type { ListColumn } from "../ui/list-table.tsx";
import type { WordKey } from "../words/language.tsx";

/** The columns of the list of letters. */
export const letterColumns = (say: Say<WordKey>, formats: Formats): ListColumn<LetterShape>[] => [
  { id: "document", head: say("letters.document"), rank: 1, cell: (row) => <DocumentLink documentId={row.documentId} number={row.number} kind={row.kind} /> },
  { id: "customer", head: say("invoices.customer"), rank: 1, cell: (row) => <span className="name">{row.customerName ?? ""}</span> },
  { id: "since", head: say("letters.since"), rank: 2, cell: (row) => <span className="nowrap">{formats.instant(row.createdAt)}</span> },
  { id: "printed", head: say("letters.printedAt"), rank: 3, cell: (row) => <span className="nowrap">{row.printedAt ? formats.instant(row.printedAt) : ""}</span> },
  { id: "posted", head: say("letters.postedAt"), rank: 3, cell: (row) => <span className="nowrap">{row.postedAt ? formats.instant(row.postedAt) : ""}</span> },
  { id: "note", head: say("letters.note"), rank: 2, cell: (row) => (row.stop && row.state === "printed" ? <strong>{say("letters.takeOut", { because: reasonWords(row.stop, say) || say("letters.changed") })}</strong> : "") },
];
