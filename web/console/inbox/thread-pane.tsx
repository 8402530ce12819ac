import type { UseQueryResult } from "@tanstack/react-query";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { useMay } from "../session/use-may.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { inOrder } from "./in-order.ts";
import { Message } from "./message.tsx";
import { ThreadHead } from "./thread-head.tsx";
import { useMarkRead } from "./use-mark-read.ts";
import { WriteBox } from "./write-box.tsx";

/** One thread: everything that was said, oldest first, and the answer. */
export function ThreadPane({ thread, onBack, onClosed }: { thread: UseQueryResult<ThreadShape>; onBack(): void; onClosed(): void }) {
  const { say } = useWords();
  const may = useMay();
  const known = thread.data;
  useMarkRead(known);
  if (!known) return <section className="inbox-pane">{thread.isError ? <Trouble error={thread.error} retry={() => void thread.refetch()} /> : <Skeleton rows={4} />}</section>;
  return (
    <section className="inbox-pane" aria-label={known.subject || say("inbox.noSubject")}>
      <ThreadHead thread={known} onBack={onBack} onClosed={onClosed} />
      <ol className="messages">{inOrder(known.messages).map((message) => <Message key={message.id} message={message} threadId={known.id} />)}</ol>
      {may("inbox") && <WriteBox thread={known} />}
    </section>
  );
}
