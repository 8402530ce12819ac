import type { Fault } from "../../../shared/problem.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import { namingOf } from "./template-names.ts";

/** Whether it goes out, whether by itself, and with what. */
export function TemplateSwitches({ template, faults, isDisabled, onChange }: { template: TemplateShape; faults: readonly Fault[]; isDisabled: boolean; onChange(change: Partial<TemplateShape>): void }) {
  const { say } = useWords();
  const { enabled, autoSend, attachPdf, daysBefore, hasPdf } = template;
  const naming = namingOf(template.name);
  return (
    <fieldset className="form-group switches">
      <legend>{say("triggers.when")}: {naming ? say(naming.when) : template.name}</legend>
      <Switch label={say("template.enabled")} hint={say("template.enabledHint")} value={enabled} isDisabled={isDisabled} onChange={(value) => onChange({ enabled: value })} />
      {autoSend !== undefined && (
        <Switch label={say(naming?.auto ?? "template.autoSend")} hint={enabled ? say("template.autoSendHint") : say("triggers.enableFirst")} value={autoSend} isDisabled={isDisabled || !enabled} onChange={(value) => onChange({ autoSend: value })} />
      )}
      {hasPdf && (
        <Switch label={say("template.attachPdf")} hint={`${naming?.pdf ? say(naming.pdf) : ""} ${say("template.attachPdfButton")}`.trim()} value={attachPdf} isDisabled={isDisabled} onChange={(value) => onChange({ attachPdf: value })} />
      )}
      {daysBefore !== undefined && (
        <Field width="small" inputMode="numeric" align="end" label={say("template.daysBefore")} hint={say("template.daysBeforeHint")} value={String(daysBefore)} isDisabled={isDisabled} fault={faultAt(faults, "daysBefore")} onChange={(typed) => onChange({ daysBefore: Number(typed.replace(/\D/g, "")) })} />
      )}
    </fieldset>
  );
}
