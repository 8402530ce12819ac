import type { Fault } from "../../../shared/problem.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";

interface TextProps {
  language: string;
  text: { subject: string; body: string };
  faults: readonly Fault[];
  isReadOnly: boolean;
  onChange(part: { subject?: string; body?: string }): void;
}

/** Subject and text in one language. */
export function TemplateText({ language, text, faults, isReadOnly, onChange }: TextProps) {
  const { say } = useWords();
  return (
    <>
      <Field label={say("template.subject")} value={text.subject} isReadOnly={isReadOnly} onChange={(subject) => onChange({ subject })} fault={faultAt(faults, `languages.${language}.subject`)} />
      <Field label={say("template.body")} lines={16} value={text.body} isReadOnly={isReadOnly} onChange={(body) => onChange({ body })} fault={faultAt(faults, `languages.${language}.body`)} />
    </>
  );
}
