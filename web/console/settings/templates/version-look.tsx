import { useState, type ReactNode } from "react";
import { languageNames, languages, type Language } from "../../../shared/languages.ts";
import type { TemplateVersionShape } from "../../server/shapes/template.ts";
import { Segments } from "../../ui/segments.tsx";
import { useWords } from "../../words/language.tsx";

/** One version as it was written, in one language at a time, with its switches. */
export function VersionLook({ version, language: start, children }: { version: TemplateVersionShape; language: Language; children: ReactNode }) {
  const { say } = useWords();
  const [language, setLanguage] = useState<Language>(start);
  const { enabled, autoSend, attachPdf, daysBefore, languages: texts } = version;
  const onOff = (isOn: boolean) => say(isOn ? "template.on" : "template.off");
  const facts: [string, string][] = [
    [say("template.enabled"), onOff(enabled)],
    ...(autoSend === undefined ? [] : [[say("template.autoSend"), onOff(autoSend)] as [string, string]]),
    [say("template.attachPdf"), onOff(attachPdf)],
    ...(daysBefore === undefined ? [] : [[say("template.daysBefore"), String(daysBefore)] as [string, string]]),
  ];
  return (
    <div className="version-look">
      <Segments<Language> label={say("settings.language")} segments={languages.map((id) => ({ id, label: languageNames[id] }))} value={language} onChange={setLanguage} />
      <dl className="facts in-row">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <div className="version-text" lang={language}>
        <p><strong>{texts[language].subject}</strong></p>
        <pre tabIndex={0}>{texts[language].body}</pre>
      </div>
      {children}
    </div>
  );
}
