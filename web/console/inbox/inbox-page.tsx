import { useCallback } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { ThreadRow, ThreadShape } from "../server/shapes/thread.ts";
import { useList } from "../server/use-list.ts";
import { useThing } from "../server/use-thing.ts";
import { Empty } from "../ui/empty.tsx";
import { ListBody } from "../ui/list-body.tsx";
import { Page } from "../ui/page.tsx";
import { useWords } from "../words/language.tsx";
import { StatusTabs, type ThreadStatus } from "./status-tabs.tsx";
import { ThreadCustomer } from "./thread-customer.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadPane } from "./thread-pane.tsx";

const AGAIN_MS = 15_000;

/** Threads at the left, the one at hand in the middle, its customer at the right. */
export function InboxPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const wishes = useSearch({ from: "/inbox" });
  const status = (wishes.status ?? "open") as ThreadStatus;
  const list = useList<ThreadRow>("threads", paths.threads, { status });
  const chosen = wishes.thread;
  const thread = useThing<ThreadShape>("threads", paths.thread(chosen ?? ""), { enabled: chosen !== undefined, askAgainMs: () => AGAIN_MS });
  const show = useCallback((search: { status: string; thread?: string }) => void navigate({ to: "/inbox", search, replace: true }), [navigate]);
  return (
    <Page title={say("shell.inbox")}>
      <div className={`inbox${chosen ? " has-thread" : ""}`}>
        <section className="inbox-list" aria-label={say("inbox.threads")}>
          <StatusTabs status={status} onChange={(next) => show({ status: next })} />
          <ListBody list={list} icon="inbox" empty={say(`inbox.none.${status}`)}>
            <ThreadList threads={list.rows} chosen={chosen} status={status} />
          </ListBody>
        </section>
        {chosen
          ? <ThreadPane key={chosen} thread={thread} onBack={() => show({ status })} onClosed={() => show({ status })} />
          : <div className="inbox-pane is-empty"><Empty icon="mail" sentence={say("inbox.choose")} /></div>}
        {chosen && <ThreadCustomer thread={thread.data} />}
      </div>
    </Page>
  );
}
