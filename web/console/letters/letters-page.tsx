import { useMemo, useState } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { RowSelectionState } from "@tanstack/react-table";
import { useServer } from "../server/server.ts";
import type { LetterShape } from "../server/shapes/letter.ts";
import { useFormats } from "../server/use-formats.ts";
import { useMay } from "../session/use-may.ts";
import { Icon } from "../ui/icon.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";
import { Page } from "../ui/page.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words/language.tsx";
import { isReady, letterColumns } from "./letter-columns.tsx";
import { LetterRuns } from "./letter-runs.tsx";
import { PrintButton } from "./print-button.tsx";
import { letterStates, useLetters } from "./use-letters.ts";

const MINUTE_MS = 60_000;

/** Paper letters: those that wait are printed together into one PDF; what was posted counts as sent. */
export function LettersPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const { clock } = useServer();
  const navigate = useNavigate();
  const wishes = useSearch({ from: "/letters" });
  const state = letterStates.find((one) => one === wishes.state) ?? "waiting";
  const [marked, setMarked] = useState<RowSelectionState>({});
  const { lists, counts } = useLetters();
  const list = lists[state];
  // To the minute, so that the columns are not made anew with every drawing.
  const now = Math.floor(clock.now() / MINUTE_MS) * MINUTE_MS;
  const columns = useMemo(() => letterColumns(state, { say, formats, now }), [state, say, formats, now]);
  const ready = list.rows.filter((row) => isReady(row, now));
  const chosen = ready.filter(({ id }) => marked[id]).map(({ id }) => id);
  const canPrint = may("send") && state === "waiting" && ready.length > 0;
  const stopped = state === "printed" ? list.rows.filter(({ stop }) => stop).length : 0;
  return (
    <Page title={say("shell.letters")} actions={canPrint && <PrintButton letterIds={chosen} ready={ready.length} hasMore={list.hasMore} onStarted={() => setMarked({})} />}>
      <Segments label={say("letters.tabs")} segments={letterStates.map((id) => ({ id, label: say(`letters.${id}`), count: counts[id] }))} value={state} onChange={(next) => void navigate({ to: "/letters", search: { state: next }, replace: true })} />
      {stopped > 0 && <p className="strip is-warn"><Icon name="warning" /><span className="strip-words">{say("letters.takeOutCount", { count: stopped })}</span></p>}
      <ListBody list={list} icon="letter" empty={say(`letters.none.${state}`)}>
        <ListTable caption={say("shell.letters")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => row.number ?? row.id} {...(canPrint && { marked, onMark: setMarked, canMark: (row: LetterShape) => isReady(row, now) })} />
      </ListBody>
      <LetterRuns />
    </Page>
  );
}
