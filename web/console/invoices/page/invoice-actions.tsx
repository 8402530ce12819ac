import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { BarredButton } from "../../ui/barred-button.tsx";
import { Button } from "../../ui/button.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useWords } from "../../words/language.tsx";
import { becauseWords } from "../because-words.ts";
import { useIssue } from "../use-issue.ts";
import { actionLooks, firstActions, restActions, type ActionName } from "./action-looks.ts";
import { ActionSheets, type SheetName } from "./action-sheets.tsx";
import { PdfButton } from "./pdf-button.tsx";
import { useQuickActions } from "./use-quick-actions.ts";

const SHEETS: readonly string[] = ["send", "mark-sent", "pay", "void", "write-off"] satisfies SheetName[];

/** The few actions that make sense now as buttons, the others in a menu; what cannot be done says why. */
export function InvoiceActions({ invoice }: { invoice: InvoiceShape }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const issue = useIssue();
  const quick = useQuickActions(invoice);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const offered = (name: ActionName) => invoice.actions.find((action) => action.name === name);
  const run = (name: ActionName) => {
    if (SHEETS.includes(name)) return setSheet(name as SheetName);
    if (name === "edit") return void navigate({ to: "/invoices/$invoiceId/edit", params: { invoiceId: invoice.id } });
    return name === "issue" ? issue.start(invoice.id) : quick.run(name);
  };
  const able = (name: ActionName) => offered(name) && !offered(name)?.disabledBecause;
  useShortcuts({ e: () => (able("send") ? run("send") : able("issue") && run("issue")) });
  const first = firstActions(invoice);
  // While a mail waits, the strip below has the next thing to do.
  const waits = invoice.autoSend?.state === "pending" || invoice.autoSend?.state === "held";
  const entries = restActions(invoice, first).map(({ name, disabledBecause }) => ({
    id: name, label: say(actionLooks[name].word), icon: actionLooks[name].icon, danger: actionLooks[name].danger ?? false,
    because: disabledBecause && becauseWords(disabledBecause, say), run: () => run(name),
  }));
  return (
    <>
      <PdfButton invoice={invoice} />
      {first.map((name, n) => {
        const { word, icon } = actionLooks[name];
        const because = offered(name)?.disabledBecause;
        if (because) return <BarredButton key={name} icon={icon} because={becauseWords(because, say)}>{say(word)}</BarredButton>;
        return <Button key={name} look={n === 0 && !waits ? "primary" : "plain"} icon={icon} isPending={name === "issue" && issue.isPending} onPress={() => run(name)}>{say(word)}</Button>;
      })}
      {entries.length > 0 && <MenuButton label={say("common.moreActions")} icon="more" iconOnly entries={entries} />}
      <ActionSheets invoice={invoice} open={sheet} onClose={() => setSheet(null)} />
    </>
  );
}
