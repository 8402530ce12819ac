import { Link } from "@tanstack/react-router";
import { useMay } from "../../session/use-may.ts";
import { BarredButton } from "../../ui/barred-button.tsx";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../words/language.tsx";

/** What one can do with a template beside editing it. */
export function TemplateActions({ isOwn, onHistory, onRestore }: { isOwn: boolean; onHistory(): void; onRestore(): void }) {
  const { say } = useWords();
  const may = useMay();
  return (
    <>
      <Link to="/settings/emails" className="button is-plain">{say("template.all")}</Link>
      <Button icon="history" onPress={onHistory}>{say("template.history")}</Button>
      {may("settings") && (isOwn
        ? <Button icon="undo" onPress={onRestore}>{say("template.restore")}</Button>
        : <BarredButton icon="undo" because={say("template.restoreNothing")}>{say("template.restore")}</BarredButton>)}
    </>
  );
}
