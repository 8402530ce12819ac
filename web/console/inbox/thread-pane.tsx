import type { UseQueryResult } from "@tanstack/react-query";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { Button } from "../ui/button.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useShortcuts } from "../ui/shortcuts.ts";
import { useMay } from "../session/use-may.ts";
import { useWords } from "../words/language.tsx";
import { inOrder } from "./in-order.ts";
import { NoteBox } from "./note-box.tsx";
import { Message } from "./message.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { TakeButton } from "./take-button.tsx";
import { useMarkRead } from "./use-mark-read.ts";
import { useThreadStatus } from "./use-thread-status.ts";

/** One thread: everything that was said, oldest first, and the answer. */
export function ThreadPane({ thread, onBack, onClosed }: { thread: UseQueryResult<ThreadShape>; onBack(): void; onClosed(): void }) {
  const { say } = useWords();
  const may = useMay();
  const known = thread.data;
  const { close, reopen, isPending } = useThreadStatus(known, onClosed);
  useMarkRead(known);
  useShortcuts({ e: () => known && known.status !== "closed" && may("inbox") && close() });
  if (!known) return <section className="inbox-pane">{thread.isError ? <Trouble error={thread.error} retry={() => void thread.refetch()} /> : <Skeleton rows={4} />}</section>;
  return (
    <section className="inbox-pane" aria-label={known.subject || say("inbox.noSubject")}>
      <header className="pane-head">
        <Button look="quiet" icon="back" iconOnly onPress={onBack}>{say("inbox.back")}</Button>
        <h2>{known.subject || say("inbox.noSubject")}</h2>
        {may("inbox") && <TakeButton thread={known} />}
        {may("inbox") && (known.status === "closed"
          ? <Button icon="undo" isPending={isPending} onPress={reopen}>{say("inbox.reopen")}</Button>
          : <Button icon="check" isPending={isPending} onPress={close}>{say("inbox.close")}</Button>)}
      </header>
      <ol className="messages">{inOrder(known.messages).map((message) => <Message key={message.id} message={message} threadId={known.id} />)}</ol>
      {may("inbox") && <><ReplyBox thread={known} /><NoteBox threadId={known.id} /></>}
    </section>
  );
}
