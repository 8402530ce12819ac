import type { Fault } from "../../../shared/problem.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useWords } from "../../words/language.tsx";
import { templateKind } from "./template-kinds.ts";

interface SwitchesProps {
  template: TemplateShape;
  faults: readonly Fault[];
  isDisabled: boolean;
  onChange(change: Partial<TemplateShape>): void;
}

/** Whether it goes out, whether by itself, with what, and how far ahead. */
export function TemplateSwitches({ template, faults, isDisabled, onChange }: SwitchesProps) {
  const { say } = useWords();
  const { name, enabled, autoSend, attachPdf, hasPdf, daysBefore } = template;
  const kind = templateKind(name);
  return (
    <div className="form-group switches">
      <Switch label={say("template.enabled")} hint={say("template.enabledHint")} value={enabled} isDisabled={isDisabled} onChange={(value) => onChange({ enabled: value })} />
      {autoSend !== undefined && (
        <Switch label={say(kind?.auto ?? "template.autoSend")} hint={say(enabled ? "template.autoSendHint" : "triggers.enableFirst")} value={autoSend} isDisabled={isDisabled || !enabled} onChange={(value) => onChange({ autoSend: value })} />
      )}
      {hasPdf && (
        <Switch
          label={say("template.attachPdf")} hint={[kind?.pdf ? say(kind.pdf) : "", say("template.attachPdfButton")].filter(Boolean).join(" ")}
          value={attachPdf} isDisabled={isDisabled} onChange={(value) => onChange({ attachPdf: value })}
        />
      )}
      {daysBefore !== undefined && (
        <Field
          width="small" inputMode="numeric" align="end" label={say("template.daysBefore")} hint={say("template.daysBeforeHint")} isDisabled={isDisabled} fault={faultAt(faults, "daysBefore")}
          value={String(daysBefore || "")} onChange={(typed) => onChange({ daysBefore: Number(typed.replace(/\D/g, "").slice(0, 3)) })}
        />
      )}
    </div>
  );
}
