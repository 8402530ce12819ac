import { useState } from "react";
import { paths } from "../paths.ts";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { faultAt, Form } from "../ui/form.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";

/** The answer; above its button stands to whom it goes. */
export function ReplyBox({ thread }: { thread: ThreadShape }) {
  const { say } = useWords();
  const [text, setText] = useState("");
  const to = thread.messages.findLast((message) => message.direction === "in" && message.kind === "email" && !message.automatic)?.from;
  const reply = useChange<{ text: string }>({
    run: (server, body, key) => server.send("POST", paths.replies(thread.id), { body, idempotencyKey: key }),
    faultsAtFields: true,
    refresh: ["threads", "today"],
    done: () => {
      setText("");
      notify({ tone: "good", text: say("inbox.repliedToast") });
    },
  });
  if (!to && !thread.customerId) return <p className="soft reply">{say("inbox.nobodyToAnswer")}</p>;
  return (
    <Form label={say("inbox.reply")} className="reply" onSubmit={() => text.trim() && reply.start({ text: text.trim() })}>
      <Field label={say("inbox.reply")} hideLabel lines={4} value={text} onChange={setText} fault={faultAt(reply.faults, "text")} />
      <footer><span className="soft name">{to ? say("inbox.replyTo", { to }) : say("inbox.replyToCustomer")}</span><Button type="submit" look="primary" icon="send" isPending={reply.isPending} isDisabled={text.trim() === ""}>{say("inbox.send")}</Button></footer>
    </Form>
  );
}
