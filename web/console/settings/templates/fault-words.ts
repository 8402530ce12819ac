import { languageNames, type Language } from "../../../shared/languages.ts";
import type { Fault } from "../../../shared/problem.ts";
import type { Say } from "../../../shared/words.ts";
import type { WordKey } from "../../words/language.tsx";
import { languageOf } from "./use-template-editor.ts";

/**
 * A sentence for what the server only names: the tag that nobody knows, the one that the subject lacks, Liquid's own
 * complaint. A fault in another language than the one that is looked at says in which.
 */
export function withSentence(fault: Fault, shown: Language, say: Say<WordKey>): Fault {
  const language = languageOf(fault);
  const message = sentence(fault, say);
  return { ...fault, message: language && language !== shown ? `${languageNames[language]}: ${message}` : message };
}

function sentence({ code, message }: Fault, say: Say<WordKey>): string {
  if (code === "unknown-tag") return say("template.unknownTag", { tag: message });
  if (code === "subject-needs-tag") return say("template.subjectNeeds", { tag: message });
  return code === "template-syntax" ? say("template.syntax", { detail: message }) : message;
}
