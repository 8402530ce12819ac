import type { Language } from "../../shared/languages.ts";
import type { Catalogue } from "../../shared/words.ts";
import { en, type WordKey } from "./en/index.ts";

const loaders: Record<Language, () => Promise<Catalogue<WordKey>>> = {
  en: async () => en,
  de: async () => (await import("./de/index.ts")).de,
  fr: async () => (await import("./fr/index.ts")).fr,
  ro: async () => (await import("./ro/index.ts")).ro,
  nl: async () => (await import("./nl/index.ts")).nl,
};

/** The console's sentences in one language; each language but English is a file of its own. */
export const loadWords = (language: Language): Promise<Catalogue<WordKey>> => loaders[language]();
