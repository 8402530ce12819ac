import type { Say } from "../../shared/words.ts";
import { DocumentLink } from "../outbox/document-link.tsx";
import { reasonOf } from "../outbox/reason-of.ts";
import type { LetterShape, LetterState } from "../server/shapes/letter.ts";
import type { Formats } from "../server/use-formats.ts";
import type { ListColumn } from "../ui/list-table.tsx";
import type { WordKey } from "../words/language.tsx";

interface Reading {
  say: Say<WordKey>;
  formats: Formats;
  /** Milliseconds since 1970, as the server has it. */
  now: number;
}

/** The columns of the list of letters in one state: each shows when it came there, and what is to be noted. */
export function letterColumns(state: LetterState, reading: Reading): ListColumn<LetterShape>[] {
  const { say, formats } = reading;
  const at = (id: string, head: string, of: (row: LetterShape) => string | null): ListColumn<LetterShape> => ({ id, head, rank: 2, cell: (row) => <span className="nowrap">{formats.instant(of(row) ?? row.createdAt)}</span> });
  const times = {
    waiting: at("since", say("letters.since"), ({ createdAt }) => createdAt),
    printed: at("printed", say("letters.printedAt"), ({ printedAt }) => printedAt),
    posted: at("posted", say("letters.postedAt"), ({ postedAt }) => postedAt),
  };
  const note: ListColumn<LetterShape> = { id: "note", head: say("letters.note"), rank: 1, cell: (row) => letterNote(row, reading) };
  return [
    { id: "document", head: say("letters.document"), rank: 1, cell: (row) => <DocumentLink documentId={row.documentId} number={row.number} kind={row.kind} /> },
    { id: "customer", head: say("invoices.customer"), rank: 1, cell: (row) => <span className="name">{row.customerName ?? ""}</span> },
    times[state],
    ...(state === "posted" ? [] : [note]),
  ];
}

/** That one which is printed must be taken out again, or from when on one that waits can be printed. */
function letterNote(row: LetterShape, { say, formats, now }: Reading) {
  if (row.stop && row.state === "printed") return <strong>{say("letters.takeOut", { because: reasonOf(row.documentId, row.stop, say) || say("letters.changed") })}</strong>;
  return isReady(row, now) ? "" : <span className="soft">{say("letters.readyAt", { at: formats.instant(row.readyAt ?? "") })}</span>;
}

/** A letter of a future-dated document waits for its day. */
export const isReady = ({ state, readyAt }: LetterShape, now: number): boolean => state !== "waiting" || !readyAt || Date.parse(readyAt) <= now;
