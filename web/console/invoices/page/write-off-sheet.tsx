import { useFormats } from "../../server/use-formats.ts";
import { useWords } from "../../words/language.tsx";
import { CommandSheet, type InvoiceSheetProps } from "./command-sheet.tsx";

/** What writing off means: the claim is given up in the books. */
export function WriteOffSheet(props: InvoiceSheetProps) {
  const { say } = useWords();
  const formats = useFormats();
  const { invoice } = props;
  const facts = [say("writeOff.amount", { amount: formats.money(invoice.balanceMinor, invoice.currency), name: invoice.customerName }), say("writeOff.noMail"), say("void.forGood")];
  return <CommandSheet {...props} title={say("writeOff.title", { number: invoice.number ?? "" })} facts={facts} command="write-off" button={say("action.writeOff")} icon="ban" toast={say("writeOff.toast")} danger />;
}
