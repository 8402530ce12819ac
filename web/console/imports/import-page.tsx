import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { ImportShape } from "../server/shapes/import.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Badge } from "../ui/badge.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { Confirmation } from "./confirmation.tsx";
import { Faults } from "./faults.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { importLooks, isMoving, kindWords } from "./import-words.ts";
import { useRefreshWhenDone } from "./use-refresh-when-done.ts";

const AGAIN_MS = 1_000;

/** One import: how far it is, and in the end what came of it. One may leave and come back. */
export function ImportPage() {
  const { say } = useWords();
  const formats = useFormats();
  const { importId } = useParams({ from: "/imports/$importId" });
  const read = useThing<ImportShape>("imports", paths.import(importId), { askAgainMs: (known) => (known && isMoving(known.state) ? AGAIN_MS : false) });
  const known = read.data;
  useRefreshWhenDone(known?.state);
  if (!known) return <Page title={say("imports.title")}>{read.isError ? <Trouble error={read.error} retry={() => void read.refetch()} /> : <Skeleton kind="page" />}</Page>;
  const look = importLooks[known.state];
  const lead = <span className="badges"><Badge tone={look.tone}>{say(look.word)}</Badge><span className="soft">{say(kindWords[known.kind])} · {formats.instant(known.createdAt)}</span></span>;
  return (
    <Page title={known.fileName} lead={lead} actions={<Link to="/imports" className="button is-plain">{say("imports.all")}</Link>}>
      {isMoving(known.state) && <ImportProgress file={known} />}
      {known.state === "needs-confirmation" && <Confirmation file={known} />}
      {known.state === "refused" && <p className="strip is-bad" role="alert">{say("imports.refusedWords")} {known.refused?.message}</p>}
      <ImportCounts file={known} />
      {(known.rowsRejected > 0 || known.state === "done-with-errors") && <Faults file={known} />}
    </Page>
  );
}
