import { languageNames, languages, type Language } from "../../../shared/languages.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../words/language.tsx";

/** The five languages of a message; one with a mistake says so. */
export function LanguageList({ language, faulty, onChange }: { language: Language; faulty: readonly Language[]; onChange(language: Language): void }) {
  const { say } = useWords();
  return (
    <div className="language-list" role="group" aria-label={say("settings.language")}>
      {languages.map((each) => (
        <button key={each} type="button" className="segment" aria-pressed={each === language} onClick={() => onChange(each)} lang={each}>
          <span>{languageNames[each]}</span>
          {faulty.includes(each) && <span className="language-fault"><Icon name="error" /><span className="visually-hidden" lang="">{say("template.faulty")}</span></span>}
        </button>
      ))}
    </div>
  );
}
