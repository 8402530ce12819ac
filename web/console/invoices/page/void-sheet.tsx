import { useFormats } from "../../server/use-formats.ts";
import { useWords } from "../../words/language.tsx";
import { CommandSheet, type InvoiceSheetProps } from "./command-sheet.tsx";

/** What voiding means: nothing is owed, nothing goes out, the number stays used. */
export function VoidSheet(props: InvoiceSheetProps) {
  const { say } = useWords();
  const formats = useFormats();
  const { invoice } = props;
  const facts = [
    say("void.owed", { amount: formats.money(invoice.balanceMinor, invoice.currency), name: invoice.customerName }),
    say(invoice.sentAt ? "void.notTold" : "void.notSent"),
    say("void.number", { number: invoice.number ?? "" }),
    say("void.forGood"),
  ];
  return <CommandSheet {...props} title={say("void.title", { number: invoice.number ?? "" })} facts={facts} command="void" button={say("action.void")} icon="ban" toast={say("void.toast")} danger />;
}
