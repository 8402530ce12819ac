import { useFormats } from "../../server/use-formats.ts";
import { useWords } from "../../words/language.tsx";
import { CommandSheet, type DocumentSheetProps } from "./command-sheet.tsx";

/** What writing off means: the claim is given up in the books. */
export function WriteOffSheet(props: DocumentSheetProps) {
  const { say } = useWords();
  const formats = useFormats();
  const { document } = props;
  const facts = [say("writeOff.amount", { amount: formats.money(document.balanceMinor, document.currency), name: document.customerName }), say("writeOff.noMail"), say("void.forGood")];
  return <CommandSheet {...props} title={say("writeOff.title", { number: document.number ?? "" })} facts={facts} command="write-off" button={say("action.writeOff")} icon="ban" toast={say("writeOff.toast")} danger />;
}
