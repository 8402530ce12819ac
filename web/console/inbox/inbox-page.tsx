import { useCallback } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { ThreadRow, ThreadShape } from "../server/shapes/thread.ts";
import { useList } from "../server/use-list.ts";
import { useThing } from "../server/use-thing.ts";
import { Empty } from "../ui/empty.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { Page } from "../ui/page.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words/language.tsx";
import { StatusTabs, type ThreadStatus } from "./status-tabs.tsx";
import { ThreadCustomer } from "./thread-customer.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadPane } from "./thread-pane.tsx";

const filters = ["all", "unread", "mine", "bounces"] as const;
const AGAIN_MS = 15_000;

/** Threads at the left, the one at hand in the middle, its customer at the right. */
export function InboxPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const wishes = useSearch({ from: "/inbox" });
  const status = (wishes.status ?? "open") as ThreadStatus;
  const filter = filters.find((one) => one === wishes.filter) ?? "all";
  const list = useList<ThreadRow>("threads", paths.threads, { status, ...(filter !== "all" && { filter }) });
  const chosen = wishes.thread;
  const thread = useThing<ThreadShape>("threads", paths.thread(chosen ?? ""), { enabled: chosen !== undefined, askAgainMs: () => AGAIN_MS });
  const show = useCallback((search: { status: string; thread?: string; filter?: string }) => void navigate({ to: "/inbox", search, replace: true }), [navigate]);
  return (
    <Page title={say("shell.inbox")}>
      <div className={`inbox${chosen ? " has-thread" : ""}`}>
        <section className="inbox-list" aria-label={say("inbox.threads")}>
          <StatusTabs status={status} onChange={(next) => show({ status: next })} />
          <Segments label={say("inbox.filters")} segments={filters.map((id) => ({ id, label: say(id === "all" ? "common.all" : `inbox.filter.${id}`) }))} value={filter} onChange={(next) => show({ status, filter: next })} />
          <ListBody list={list} icon="inbox" empty={filter === "all" ? say(`inbox.none.${status}`) : say("inbox.noneFound")}>
            <ThreadList threads={list.rows} chosen={chosen} search={{ status, filter }} />
          </ListBody>
        </section>
        {chosen
          ? <ThreadPane key={chosen} thread={thread} onBack={() => show({ status, filter })} onClosed={() => show({ status, filter })} />
          : <div className="inbox-pane is-empty"><Empty icon="mail" sentence={say("inbox.choose")} /></div>}
        {chosen && <ThreadCustomer thread={thread.data} />}
      </div>
    </Page>
  );
}
