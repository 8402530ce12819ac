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
import { InboxFilters, statusOf, type InboxWishes } from "./inbox-filters.tsx";
import { ThreadCustomer } from "./thread-customer.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadPane } from "./thread-pane.tsx";

const AGAIN_MS = 15_000;
type Wishes = InboxWishes & { thread?: string | undefined };

/** Threads at the left, the one at hand in the middle, its customer at the right. */
export function InboxPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { thread: chosen, ...wishes } = useSearch({ from: "/inbox" });
  const status = statusOf(wishes);
  const { filter, q } = wishes;
  const list = useList<ThreadRow>("threads", paths.threads, { status, filter, q });
  const thread = useThing<ThreadShape>("threads", paths.thread(chosen ?? ""), { enabled: chosen !== undefined, askAgainMs: () => AGAIN_MS });
  const show = useCallback((part: Wishes) => void navigate({ to: "/inbox", search: (before: Wishes) => ({ ...before, ...part }), replace: true }), [navigate]);
  // What is looked for changes the list only; another state is another pile of work.
  const change = useCallback((part: InboxWishes) => show("status" in part ? { ...part, thread: undefined } : part), [show]);
  const leave = () => show({ thread: undefined });
  return (
    <Page title={say("shell.inbox")}>
      <div className={`inbox${chosen ? " has-thread" : ""}`}>
        <section className="inbox-list" aria-label={say("inbox.threads")}>
          <InboxFilters wishes={wishes} onChange={change} />
          <ListBody list={list} icon="inbox" empty={say(filter || q ? "inbox.noneFound" : `inbox.none.${status}`)}>
            <ThreadList threads={list.rows} chosen={chosen} search={wishes} />
          </ListBody>
        </section>
        {chosen
          ? <ThreadPane key={chosen} thread={thread} onBack={leave} onClosed={leave} />
          : <div className="inbox-pane is-empty"><Empty icon="mail" sentence={say("inbox.choose")} /></div>}
        {chosen && <ThreadCustomer thread={thread.data} />}
      </div>
    </Page>
  );
}
