import type { TemplateShape } from "../../server/shapes/template.ts";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";

/** Whether it goes out, whether by itself, and with what. */
export function TemplateSwitches({ template, isDisabled, onChange }: { template: TemplateShape; isDisabled: boolean; onChange(change: Partial<TemplateShape>): void }) {
  const { say } = useWords();
  const { enabled, autoSend, attachPdf } = template;
  return (
    <fieldset className="form-group switches">
      <legend>{say("template.when")}</legend>
      <Switch label={say("template.enabled")} hint={say("template.enabledHint")} value={enabled} isDisabled={isDisabled} onChange={(value) => onChange({ enabled: value })} />
      {autoSend !== undefined && (
        <Switch label={say("template.autoSendLong")} hint={say("template.autoSendHint")} value={autoSend} isDisabled={isDisabled || !enabled} onChange={(value) => onChange({ autoSend: value })} />
      )}
      <Switch label={say("template.attachPdf")} hint={say("template.attachPdfHint")} value={attachPdf} isDisabled={isDisabled} onChange={(value) => onChange({ attachPdf: value })} />
    </fieldset>
  );
}
