import { paths } from "../paths.ts";
import type { ThreadShape, ThreadStatus } from "../server/shapes/thread.ts";
import { useChange } from "../server/use-change.ts";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

interface Wish {
  threadId: string;
  status: ThreadStatus;
  quietly?: boolean;
}

/** Closes a thread or parks it, with the way back in the message, and opens it again. */
export function useThreadStatus(thread: ThreadShape | undefined, onClosed: () => void) {
  const { say } = useWords();
  const change = useChange<Wish>({
    run: (server, { threadId, status }) => server.send("PATCH", paths.thread(threadId), { body: { status } }),
    refresh: ["threads", "today"],
    done: (_, { threadId, status, quietly }) => {
      if (quietly || status === "open") return;
      const before = thread?.status ?? "open";
      notify({ tone: "good", text: say(status === "closed" ? "inbox.closedToast" : "inbox.parkedToast"), undo: () => change.start({ threadId, status: before, quietly: true }) });
      onClosed();
    },
  });
  const set = (status: ThreadStatus) => thread && change.start({ threadId: thread.id, status });
  return { close: () => set("closed"), park: () => set("pending"), reopen: () => set("open"), isPending: change.isPending };
}
