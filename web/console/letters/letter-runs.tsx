import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { paths } from "../paths.ts";
import type { LetterRunShape } from "../server/shapes/letter.ts";
import type { Page } from "../server/shapes/page.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";
import { LetterRun } from "./letter-run.tsx";

const WATCH_MS = 1_500;
const isRunning = (page: Page<LetterRunShape> | undefined): boolean => page?.data.some(({ state }) => state === "running") ?? false;

/** The print runs, newest first; one that is printed is looked at until it is done. */
export function LetterRuns() {
  const { say } = useWords();
  const client = useQueryClient();
  const runs = useThing<Page<LetterRunShape>>("letter-runs", paths.letterRuns, { askAgainMs: (known) => (isRunning(known) ? WATCH_MS : false) }).data;
  const isBusy = isRunning(runs);
  useEffect(() => void (isBusy || client.invalidateQueries({ queryKey: ["letters"] })), [isBusy, client]);
  if (!runs || runs.data.length === 0) return null;
  return (
    <section className="card timeline letter-runs" aria-label={say("letters.runs")}>
      <h2>{say("letters.runs")}</h2>
      <ol className="timeline-lines">{runs.data.map((run) => <LetterRun key={run.id} run={run} />)}</ol>
    </section>
  );
}
