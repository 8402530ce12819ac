import { kindOf } from "../../server/shapes/document-kind.ts";
import { useKindWords } from "../use-kind-words.ts";
import { CommandSheet, type DocumentSheetProps } from "./command-sheet.tsx";

/** For a document that reached the customer on another way: no mail goes out by itself any more. */
export function MarkSentSheet(props: DocumentSheetProps) {
  const { document } = props;
  const { say } = useKindWords(kindOf(document.id));
  const waits = document.autoSend?.state === "pending" || document.autoSend?.state === "held";
  const facts = [say("markSent.meaning"), say(waits ? "markSent.cancels" : "markSent.noMail"), say("markSent.later")];
  return <CommandSheet {...props} title={say("markSent.title", { number: document.number ?? "" })} facts={facts} command="mark-sent" button={say("action.markSent")} icon="check" toast={say("markSent.toast")} />;
}
