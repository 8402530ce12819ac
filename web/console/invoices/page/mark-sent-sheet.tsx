import { useWords } from "../../words/language.tsx";
import { CommandSheet, type InvoiceSheetProps } from "./command-sheet.tsx";

/** For an invoice that reached the customer on another way: no mail goes out by itself any more. */
export function MarkSentSheet(props: InvoiceSheetProps) {
  const { say } = useWords();
  const { invoice } = props;
  const waits = invoice.autoSend?.state === "pending" || invoice.autoSend?.state === "held";
  const facts = [say("markSent.meaning"), say(waits ? "markSent.cancels" : "markSent.noMail"), say("markSent.later")];
  return <CommandSheet {...props} title={say("markSent.title", { number: invoice.number ?? "" })} facts={facts} command="mark-sent" button={say("action.markSent")} icon="check" toast={say("markSent.toast")} />;
}
