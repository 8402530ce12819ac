import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";
import { TEMPLATE_READINGS } from "./use-template-editor.ts";
import { useTemplateWords } from "./use-template-words.ts";

interface RestoreProps {
  template: TemplateShape;
  etag: string | null;
  isOpen: boolean;
  onClose(): void;
  onRestored(template: TemplateShape): void;
}

/** What is lost when the template that ships comes back. */
export function RestoreSheet({ template, etag, isOpen, onClose, onRestored }: RestoreProps) {
  const { say } = useWords();
  const { title } = useTemplateWords()(template.name);
  const restore = useChange<string, TemplateShape>({
    run: (server, name) => server.send("DELETE", paths.messageTemplate(name), etag ? { ifMatch: etag } : {}),
    refresh: TEMPLATE_READINGS,
    done: (restored) => {
      notify({ tone: "good", text: say("template.restoredToast") });
      onClose();
      onRestored(restored);
    },
  });
  const facts = ["template.restoreTexts", "template.restoreSwitches", "template.restoreHistory"] as const;
  return (
    <Sheet
      title={say("template.restoreTitle", { name: title })} isOpen={isOpen} onClose={onClose}
      actions={<Button look="danger" icon="undo" isPending={restore.isPending} onPress={() => restore.start(template.name)}>{say("template.restore")}</Button>}
    >
      <ul className="bullets">{facts.map((fact) => <li key={fact}>{say(fact)}</li>)}</ul>
    </Sheet>
  );
}
