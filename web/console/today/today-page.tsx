import { Link } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { TodayShape } from "../server/shapes/today.ts";
import { useCompany } from "../server/use-company.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { Aging } from "./aging.tsx";
import { Task } from "./task.tsx";
import { tasks } from "./tasks.ts";

const AGAIN_MS = 30_000;

/** The work queue: what waits for somebody, each a number that opens its list. */
export function TodayPage() {
  const { say } = useWords();
  const formats = useFormats();
  const isKnown = useCompany().isSuccess;
  const today = useThing<TodayShape>("today", paths.today, { askAgainMs: () => AGAIN_MS });
  const counts = today.data;
  const known = tasks.flatMap((task) => (counts?.[task.count] === undefined ? [] : [{ task, count: counts[task.count] ?? 0 }]));
  const nothing = counts && known.every(({ count }) => count === 0);
  return (
    <Page
      title={say("shell.today")} lead={isKnown ? formats.longDay(formats.today()) : ""}
      actions={<Link to="/invoices/new" className="button is-primary">{say("invoices.new")}</Link>}
    >
      {today.isPending && <Skeleton rows={6} />}
      {today.isError && !counts && <Trouble error={today.error} retry={() => void today.refetch()} />}
      {nothing && <Empty icon="check" sentence={say("today.nothing")}><Link to="/imports" className="button is-plain">{say("today.import")}</Link></Empty>}
      {counts && !nothing && (
        <ul className="tasks" aria-label={say("today.queue")}>
          {known.map(({ task, count }) => <Task key={task.count} task={task} count={count} />)}
        </ul>
      )}
      <Aging />
    </Page>
  );
}
