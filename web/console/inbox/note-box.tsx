import { useState } from "react";
import { paths } from "../paths.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { faultAt, Form } from "../ui/form.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** A note for the team; it goes out to nobody. */
export function NoteBox({ threadId }: { threadId: string }) {
  const { say } = useWords();
  const [text, setText] = useState("");
  const note = useChange<{ text: string }>({
    run: (server, body, key) => server.send("POST", paths.notes(threadId), { body, idempotencyKey: key }),
    faultsAtFields: true, refresh: ["threads"],
    done: () => {
      setText("");
      notify({ tone: "good", text: say("inbox.notedToast") });
    },
  });
  return (
    <details className="reply">
      <summary>{say("inbox.note")}</summary>
      <Form label={say("inbox.note")} onSubmit={() => text.trim() && note.start({ text: text.trim() })}>
        <Field label={say("inbox.note")} hint={say("inbox.noteHint")} lines={2} value={text} onChange={setText} fault={faultAt(note.faults, "text")} />
        <footer className="form-actions"><Button type="submit" icon="check" isPending={note.isPending} isDisabled={text.trim() === ""}>{say("inbox.saveNote")}</Button></footer>
      </Form>
    </details>
  );
}
