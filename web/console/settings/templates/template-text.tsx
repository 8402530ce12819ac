import { useRef } from "react";
import { languageNames, languages, type Language } from "../../../shared/languages.ts";
import type { Fault } from "../../../shared/problem.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import { Tags } from "./tags.tsx";

/** Subject and text in one language; a tag is put where the cursor was. */
export function TemplateText({ template, language, faults, onLanguage, onChange }: {
  template: TemplateShape; language: Language; faults: readonly Fault[]; onLanguage(language: Language): void; onChange(languages: TemplateShape["languages"]): void;
}) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const text = template.languages[language];
  const set = (part: Partial<typeof text>) => onChange({ ...template.languages, [language]: { ...text, ...part } });
  const insert = (tag: string) => {
    const area = place.current?.querySelector("textarea");
    const at = area?.selectionEnd ?? text.body.length;
    set({ body: `${text.body.slice(0, at)}{{ ${tag} }}${text.body.slice(at)}` });
    area?.focus();
  };
  return (
    <div className="template-text" ref={place}>
      <div className="segments" role="group" aria-label={say("settings.language")}>
        {languages.map((each) => <button key={each} type="button" className="segment" aria-pressed={each === language} onClick={() => onLanguage(each)} title={languageNames[each]}>{languageNames[each]}</button>)}
      </div>
      <Field label={say("template.subject")} value={text.subject} onChange={(subject) => set({ subject })} fault={faultAt(faults, `languages.${language}.subject`)} />
      <Field label={say("template.body")} lines={14} value={text.body} onChange={(body) => set({ body })} fault={faultAt(faults, `languages.${language}.body`)} />
      <Tags tags={template.tags ?? []} onInsert={insert} />
    </div>
  );
}
