import { useFormats } from "../server/use-formats.ts";
import { CommandSheet, type DocumentSheetProps } from "../invoices/page/command-sheet.tsx";
import { useWords } from "../words/language.tsx";

/** The customer said yes or no by other means: what noting that means. */
export function AnswerSheet({ answer, ...props }: DocumentSheetProps & { answer: "accept" | "decline" }) {
  const { say } = useWords();
  const formats = useFormats();
  const { number, customerName: name, totalMinor, currency } = props.document;
  const isYes = answer === "accept";
  const facts = [
    say(isYes ? "answer.accepted" : "answer.declined", { name, amount: formats.money(totalMinor, currency) }),
    say(isYes ? "answer.thenConvert" : "answer.thenNothing"),
    say("writeOff.noMail"),
    say("void.forGood"),
  ];
  return (
    <CommandSheet
      {...props} title={say(isYes ? "answer.acceptTitle" : "answer.declineTitle", { number: number ?? "" })} facts={facts} command={answer}
      button={say(isYes ? "action.accept" : "action.decline")} icon={isYes ? "check" : "close"} toast={say(isYes ? "answer.acceptedToast" : "answer.declinedToast")}
    />
  );
}
