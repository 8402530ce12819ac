import { languageNames, languages } from "../../shared/languages.ts";
import { MenuButton } from "../ui/menu-button.tsx";
import { useWords } from "../words/language.tsx";

/** The language switch; each language in its own words. */
export function LanguageMenu() {
  const { say, language, setLanguage } = useWords();
  const entries = languages.map((each) => ({
    id: each, label: languageNames[each], icon: each === language ? ("check" as const) : undefined, run: () => setLanguage(each),
  }));
  return <MenuButton look="quiet" icon="globe" label={`${language.toUpperCase()}`} name={say("shell.language", { name: languageNames[language] })} entries={entries} />;
}
