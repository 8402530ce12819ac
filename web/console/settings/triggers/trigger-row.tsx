import { Link } from "@tanstack/react-router";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import { templateKind } from "../templates/template-kinds.ts";
import { useTemplateWords } from "../templates/use-template-words.ts";
import type { TriggerChange } from "./use-triggers.ts";

/** One message: what makes it go out, whether it does, and the way to its text. */
export function TriggerRow({ template, isDisabled, onChange }: { template: TemplateShape; isDisabled: boolean; onChange(change: TriggerChange): void }) {
  const { say } = useWords();
  const { name, enabled, autoSend } = template;
  const { title, when } = useTemplateWords()(name);
  const auto = templateKind(name)?.auto ?? "template.autoSend";
  return (
    <li className="trigger-row">
      <div className="trigger-name"><strong>{title}</strong><span className="soft">{when}</span></div>
      <div className="trigger-switches">
        <Switch label={say("template.enabled")} value={enabled} isDisabled={isDisabled} onChange={(value) => onChange({ enabled: value })} describes={title} />
        {autoSend !== undefined && (
          <Switch label={say(auto)} hint={enabled ? "" : say("triggers.enableFirst")} value={autoSend} isDisabled={isDisabled || !enabled} onChange={(value) => onChange({ autoSend: value })} />
        )}
      </div>
      <Link to="/settings/emails/$name" params={{ name }} className="button is-plain" aria-label={say("triggers.customiseWhat", { name: title })}>{say("triggers.customise")}</Link>
    </li>
  );
}
