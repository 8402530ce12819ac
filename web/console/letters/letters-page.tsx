import { useMemo, useState } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { RowSelectionState } from "@tanstack/react-table";
import { paths } from "../paths.ts";
import type { LetterShape } from "../server/shapes/letter.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { useMay } from "../session/use-may.ts";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";
import { Page } from "../ui/page.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words/language.tsx";
import { letterColumns } from "./letter-columns.tsx";
import { LetterRuns } from "./letter-runs.tsx";
import { PrintButton } from "./print-button.tsx";

const states = ["waiting", "printed", "posted"] as const;

/** Paper letters: those that wait are printed together into one PDF; what was posted counts as sent. */
export function LettersPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const navigate = useNavigate();
  const wishes = useSearch({ from: "/letters" });
  const state = states.find((one) => one === wishes.state) ?? "waiting";
  const [marked, setMarked] = useState<RowSelectionState>({});
  const list = useList<LetterShape>("letters", paths.letters, { state });
  const columns = useMemo(() => letterColumns(say, formats), [say, formats]);
  const chosen = list.rows.filter(({ id }) => marked[id]).map(({ id }) => id);
  const canPrint = may("send") && state === "waiting";
  return (
    <Page title={say("shell.letters")} actions={canPrint && list.rows.length > 0 && <PrintButton letterIds={chosen} waiting={list.rows.length} onStarted={() => setMarked({})} />}>
      <Segments label={say("letters.tabs")} segments={states.map((id) => ({ id, label: say(`letters.${id}`) }))} value={state} onChange={(next) => void navigate({ to: "/letters", search: { state: next }, replace: true })} />
      <ListBody list={list} icon="letter" empty={say(`letters.none.${state}`)}>
        <ListTable caption={say("shell.letters")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => row.number ?? row.id} {...(canPrint && { marked, onMark: setMarked })} />
      </ListBody>
      <LetterRuns />
    </Page>
  );
}
