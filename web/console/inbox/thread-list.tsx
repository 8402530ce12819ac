import { useRef } from "react";
import { Link } from "@tanstack/react-router";
import type { ThreadRow } from "../server/shapes/thread.ts";
import { useFormats } from "../server/use-formats.ts";
import { Badge } from "../ui/badge.tsx";
import { useListKeys } from "../ui/list-keys.ts";
import { useWords } from "../words/language.tsx";
import type { InboxWishes } from "./inbox-filters.tsx";

/** The threads, newest first. */
export function ThreadList({ threads, chosen, search }: { threads: readonly ThreadRow[]; chosen: string | undefined; search: InboxWishes }) {
  const { say } = useWords();
  const formats = useFormats();
  const place = useRef<HTMLUListElement>(null);
  useListKeys(place);
  return (
    <ul className="threads" ref={place}>
      {threads.map((thread) => (
        <li key={thread.id} data-row={thread.id}>
          <Link to="/inbox" search={{ ...search, thread: thread.id }} replace data-row-link className={`thread${thread.unread > 0 ? " is-unread" : ""}`} aria-current={thread.id === chosen ? "true" : undefined}>
            <span className="thread-top"><span className="name">{thread.customerName || say("inbox.stranger")}</span><time dateTime={thread.lastAt} className="soft nowrap">{formats.instant(thread.lastAt)}</time></span>
            <span className="thread-subject">{thread.subject || say("inbox.noSubject")}</span>
            {(thread.unread > 0 || thread.hasBounce || thread.assignee) && (
              <span className="badges">
                {thread.unread > 0 && <Badge tone="accent">{say("inbox.unread", { count: thread.unread })}</Badge>}
                {thread.hasBounce && <Badge tone="bad" icon="error">{say("inbox.bounce")}</Badge>}
                {thread.assignee && <Badge icon="person">{thread.assignee}</Badge>}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
