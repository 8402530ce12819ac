import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useKindWords } from "../use-kind-words.ts";
import { CommandSheet, type DocumentSheetProps } from "./command-sheet.tsx";

/** What voiding means: nothing is owed, nothing goes out, the number stays used. */
export function VoidSheet(props: DocumentSheetProps) {
  const { document } = props;
  const { say } = useKindWords(kindOf(document.id));
  const number = document.number ?? "";
  const facts = [...useMeaning(document), say(document.sentAt ? "void.notTold" : "void.notSent"), say("void.number", { number }), say("void.forGood")];
  return <CommandSheet {...props} title={say("void.title", { number })} facts={facts} command="void" button={say("action.void")} icon="ban" toast={say("void.toast")} danger />;
}

/** What it means for what is owed. */
function useMeaning({ id, balanceMinor, paidMinor, currency, customerName: name }: InvoiceShape): string[] {
  const kind = kindOf(id);
  const { say } = useKindWords(kind);
  const formats = useFormats();
  if (kind === "estimate") return [say("void.noAnswer", { name })];
  if (kind === "invoice") return [say("void.owed", { amount: formats.money(balanceMinor, currency), name })];
  return paidMinor > 0 ? [say("void.owedAgain", { amount: formats.money(paidMinor, currency), name })] : [];
}
