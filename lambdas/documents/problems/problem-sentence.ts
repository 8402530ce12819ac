import type { Language } from "../../domain/languages.ts";
import { EN, type ProblemCode } from "./en.ts";
import { DE } from "./de.ts";
import { FR } from "./fr.ts";
import { NL } from "./nl.ts";
import { RO } from "./ro.ts";

const SENTENCES: Record<Language, Record<ProblemCode, string>> = { en: EN, de: DE, fr: FR, ro: RO, nl: NL };

/** The sentence of a code in a language, with the facts filled in; an unknown code is said as it is. */
export function problemSentence(code: string, language: Language, facts: Record<string, unknown>): string {
  const sentence = SENTENCES[language][code as ProblemCode] ?? code.replaceAll("-", " ");
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}
