import { paths } from "../paths.ts";
import type { MeShape } from "../server/shapes/me.ts";
import type { ThreadShape, ThreadStatus } from "../server/shapes/thread.ts";
import { useChange } from "../server/use-change.ts";
import { useThing } from "../server/use-thing.ts";
import { MenuButton } from "../ui/menu-button.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords, type WordKey } from "../words/language.tsx";

interface Wish {
  body: { assignee?: string | null; status?: ThreadStatus };
  toast: WordKey;
}

/** Who looks after a conversation: the one who presses, or nobody; and a conversation that waits for somebody else. */
export function TakeButton({ thread: { id, assignee, status } }: { thread: ThreadShape }) {
  const { say } = useWords();
  const me = useThing<MeShape>("me", paths.me).data?.user;
  const change = useChange<Wish>({
    run: (server, { body }) => server.send("PATCH", paths.thread(id), { body }),
    refresh: ["threads", "today"],
    done: (_, { toast }) => notify({ tone: "good", text: say(toast) }),
  });
  if (!me) return null;
  const take = { id: "take", label: say("inbox.me"), icon: "customers", run: () => change.start({ body: { assignee: me }, toast: "inbox.takenToast" }) } as const;
  const giveBack = { id: "back", label: say("inbox.nobody"), icon: "undo", run: () => change.start({ body: { assignee: null }, toast: "inbox.givenBackToast" }) } as const;
  const park = { id: "park", label: say("inbox.park"), icon: "pause", run: () => change.start({ body: { status: "pending" }, toast: "inbox.parkedToast" }) } as const;
  return <MenuButton look="quiet" label={assignee ?? say("inbox.assignee")} name={`${say("inbox.assignee")}: ${assignee ?? say("inbox.nobody")}`} entries={[assignee === me ? giveBack : take, ...(status === "open" ? [park] : [])]} />;
}
