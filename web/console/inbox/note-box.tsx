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
    faultsAtFields: true,
    refresh: ["threads"],
    done: () => {
      setText("");
      notify({ tone: "good", text: say("inbox.notedToast") });
    },
  });
  return (
    <Form label={say("inbox.note")} className="reply is-note" onSubmit={() => text.trim() && note.start({ text: text.trim() })}>
      <Field label={say("inbox.note")} hideLabel lines={3} value={text} onChange={setText} fault={faultAt(note.faults, "text")} />
      <footer><span className="soft">{say("inbox.noteHint")}</span><Button type="submit" look="primary" icon="edit" isPending={note.isPending} isDisabled={text.trim() === ""}>{say("inbox.saveNote")}</Button></footer>
    </Form>
  );
}
