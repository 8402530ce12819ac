import { DOCUMENT_READINGS } from "../invoices/use-command.ts";
import { paths } from "../paths.ts";
import type { LetterRunShape } from "../server/shapes/letter.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** What it means that letters are in the post. */
export function PostedSheet({ run, onClose }: { run: LetterRunShape; onClose(): void }) {
  const { say } = useWords();
  const post = useChange<string>({
    run: (server, id, key) => server.send("POST", paths.letterRunPosted(id), { body: {}, idempotencyKey: key }),
    refresh: [...DOCUMENT_READINGS, "letter-runs"],
    done: () => {
      notify({ tone: "good", text: say("letters.postedToast") });
      onClose();
    },
  });
  return (
    <Sheet
      title={say("letters.markPostedTitle", { count: run.done })} isOpen onClose={onClose}
      actions={<Button look="primary" icon="check" isPending={post.isPending} onPress={() => post.start(run.id)}>{say("letters.markPosted")}</Button>}
    >
      <ul className="bullets"><li>{say("letters.postedMeans")}</li><li>{say("letters.postedStopped")}</li><li>{say("letters.postedForGood")}</li></ul>
    </Sheet>
  );
}
