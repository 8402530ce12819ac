import { paths } from "../paths.ts";
import type { MeShape } from "../server/shapes/me.ts";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { useChange } from "../server/use-change.ts";
import { useThing } from "../server/use-thing.ts";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** Who looks after a thread: whoever takes it, or nobody. */
export function useTake(thread: ThreadShape | undefined) {
  const { say } = useWords();
  const me = useThing<MeShape>("me", paths.me).data?.user;
  const change = useChange<string | null>({
    run: (server, assignee) => server.send("PATCH", paths.thread(thread?.id ?? ""), { body: { assignee } }),
    refresh: ["threads"],
    done: (_, assignee) => notify({ tone: "good", text: say(assignee ? "inbox.takenToast" : "inbox.givenBackToast") }),
  });
  const isMine = me !== undefined && thread?.assignee === me;
  const give = (assignee: string | null) => thread && change.start(assignee);
  return { isMine, take: () => me && give(me), giveBack: () => give(null), toggle: () => (isMine ? give(null) : me && give(me)) };
}
