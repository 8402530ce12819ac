import type { ThreadShape } from "../server/shapes/thread.ts";
import { placeOf } from "../paths.ts";
import { useMay } from "../session/use-may.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu-button.tsx";
import { useShortcuts } from "../ui/shortcuts.ts";
import { useWords } from "../words/language.tsx";
import { useTake } from "./use-take.ts";
import { useThreadStatus } from "./use-thread-status.ts";

/** What a thread is about, who looks after it, and whether it is done with; `e` closes it, `a` takes it. */
export function ThreadHead({ thread, onBack, onClosed }: { thread: ThreadShape; onBack(): void; onClosed(): void }) {
  const { say } = useWords();
  const may = useMay();
  const { close, park, reopen, isPending } = useThreadStatus(thread, onClosed);
  const { isMine, take, giveBack, toggle } = useTake(thread);
  useShortcuts({ e: () => thread.status !== "closed" && may("inbox") && close(), a: () => may("inbox") && toggle() });
  const { documentId, assignee, status, subject } = thread;
  const owner = assignee ?? say("inbox.nobody");
  const owners = [
    { id: "me", label: say("inbox.me"), icon: isMine ? ("check" as const) : undefined, run: take },
    { id: "nobody", label: say("inbox.nobody"), icon: assignee ? undefined : ("check" as const), run: giveBack },
  ];
  return (
    <header className="pane-head">
      <Button look="quiet" icon="back" iconOnly onPress={onBack}>{say("inbox.back")}</Button>
      <h2>{subject || say("inbox.noSubject")}</h2>
      {documentId && <a href={`#${placeOf(documentId)}`} className="button is-quiet"><Icon name="invoices" />{say("inbox.openDocument")}</a>}
      {may("inbox") && (
        <span className="pane-tools">
          <MenuButton icon="person" label={owner} name={`${say("inbox.assignee")}: ${owner}`} entries={owners} />
          {status === "open" && <Button icon="clock" isPending={isPending} onPress={park}>{say("inbox.park")}</Button>}
          {status === "closed"
            ? <Button icon="undo" isPending={isPending} onPress={reopen}>{say("inbox.reopen")}</Button>
            : <Button icon="check" isPending={isPending} onPress={close}>{say("inbox.close")}</Button>}
        </span>
      )}
    </header>
  );
}
