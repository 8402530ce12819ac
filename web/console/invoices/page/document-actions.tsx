import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { paths, placeOf } from "../../paths.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { BarredButton } from "../../ui/barred-button.tsx";
import { Button } from "../../ui/button.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { PdfButton } from "../../ui/pdf-button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { becauseWords } from "../because-words.ts";
import { useIssue } from "../use-issue.ts";
import { useKindWords } from "../use-kind-words.ts";
import { actionLooks, firstActions, restActions, type ActionName } from "./action-looks.ts";
import { ActionSheets, type SheetName } from "./action-sheets.tsx";
import { useQuickActions } from "./use-quick-actions.ts";

const SHEETS: readonly string[] = ["send", "mark-sent", "pay", "void", "write-off", "accept", "decline"] satisfies SheetName[];

/** The few actions that make sense now as buttons, the others in a menu; what cannot be done says why. */
export function DocumentActions({ document }: { document: InvoiceShape }) {
  const { say } = useKindWords(kindOf(document.id));
  const navigate = useNavigate();
  const issue = useIssue();
  const quick = useQuickActions(document);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const offered = (name: ActionName) => document.actions.find((action) => action.name === name);
  const run = (name: ActionName) => {
    if (SHEETS.includes(name)) return setSheet(name as SheetName);
    if (name === "edit") return void navigate({ to: `${placeOf(document.id)}/edit` });
    if (name === "credit") return void navigate({ to: "/credit-notes/new", search: { invoiceId: document.id } });
    return name === "issue" ? issue.start(document.id) : quick.run(name);
  };
  const able = (name: ActionName) => offered(name) && !offered(name)?.disabledBecause;
  useShortcuts({ e: () => (able("send") ? run("send") : able("issue") && run("issue")) });
  const first = firstActions(document);
  // While a mail waits, the strip below has the next thing to do.
  const waits = document.autoSend?.state === "pending" || document.autoSend?.state === "held";
  const entries = restActions(document, first).map(({ name, disabledBecause }) => ({
    id: name, label: say(actionLooks[name].word), icon: actionLooks[name].icon, danger: actionLooks[name].danger ?? false,
    because: disabledBecause && becauseWords(disabledBecause, say), run: () => run(name),
  }));
  return (
    <>
      <PdfButton path={paths.documentPdf(document.id)} fileName={`${document.number ?? say("invoices.draft")}.pdf`} />
      {first.map((name, n) => {
        const { word, icon } = actionLooks[name];
        const because = offered(name)?.disabledBecause;
        if (because) return <BarredButton key={name} icon={icon} because={becauseWords(because, say)}>{say(word)}</BarredButton>;
        return <Button key={name} look={n === 0 && !waits ? "primary" : "plain"} icon={icon} isPending={name === "issue" ? issue.isPending : name === "convert" && quick.isPending} onPress={() => run(name)}>{say(word)}</Button>;
      })}
      {entries.length > 0 && <MenuButton label={say("common.moreActions")} icon="more" iconOnly entries={entries} />}
      <ActionSheets document={document} open={sheet} onClose={() => setSheet(null)} />
    </>
  );
}
