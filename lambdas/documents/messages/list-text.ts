import type { Language } from "../../domain/languages.ts";
import { messageWords } from "./words/index.ts";

const MOST = 12;

/** A list as a sentence has it: `A, B and C`; a long one ends in how many more there are. */
export function listText(words: string[], language: Language): string {
  const shown = words.length > MOST ? [...words.slice(0, MOST - 1), messageWords[language].more.replace("{n}", String(words.length - MOST + 1))] : words;
  return new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" }).format(shown);
}
