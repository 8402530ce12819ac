import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { localeOf, pickLanguage, type Language } from "../../shared/languages.ts";
import { sayFrom, type Say } from "../../shared/words.ts";
import { en, type WordKey } from "./en/index.ts";
import { loadWords } from "./load-words.ts";

export type { WordKey };

/** The reader's language and the console's sentences in it. */
export interface Reading {
  language: Language;
  locale: string;
  say: Say<WordKey>;
  setLanguage(language: Language): void;
}

const KEY = "dossier.language";
const LanguageContext = createContext<Reading | null>(null);

/** Loads the catalogue of the chosen language and gives React Aria the same locale. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => pickLanguage([localStorage.getItem(KEY), ...navigator.languages]));
  const [catalogue, setCatalogue] = useState<{ of: Language; words: typeof en } | null>(null);

  useEffect(() => {
    let current = true;
    void loadWords(language).then((words) => current && setCatalogue({ of: language, words }));
    return () => void (current = false);
  }, [language]);

  const reading = useMemo<Reading | null>(() => {
    if (!catalogue) return null;
    const locale = localeOf(catalogue.of, navigator.languages);
    document.documentElement.lang = catalogue.of;
    return {
      language: catalogue.of,
      locale,
      say: sayFrom(catalogue.words, locale),
      setLanguage(chosen) {
        localStorage.setItem(KEY, chosen);
        setLanguage(chosen);
      },
    };
  }, [catalogue]);

  if (!reading) return null;
  return (
    <LanguageContext value={reading}>
      <I18nProvider locale={reading.locale}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useWords(): Reading {
  const reading = useContext(LanguageContext);
  if (!reading) throw new Error("no language around this page");
  return reading;
}
