import type { Fault } from "../../domain/fault.ts";
import { isLanguage } from "../../domain/languages.ts";
import type { Language } from "../../domain/languages.ts";
import type { MessageText } from "../../domain/message-template.ts";
import { messageKind } from "./index.ts";
import { liquid, parsed } from "./liquid.ts";
import type { MessageKind } from "./message-kind.ts";
import { sampleFacts } from "./sample-facts.ts";
import { variablesOf } from "./variables-of.ts";

const MAX_SUBJECT = 300;
const MAX_BODY = 20_000;
const MAX_RENDERED = 40_000;

/**
 * Everything wrong with a company's texts, before they are kept: syntax, unknown facts, loops and file tags, a subject
 * with a line end or without the number, empty or too long texts. `at` is `languages.de.body`.
 */
export function templateFaults(name: string, languages: Partial<Record<Language, MessageText>>): Fault[] {
  const kind = messageKind(name);
  if (!kind) return [{ at: "name", code: "unknown-template" }];
  return Object.entries(languages).flatMap(([language, text]) => {
    const at = `languages.${language}`;
    return isLanguage(language) && text ? [...subjectFaults(kind, `${at}.subject`, text.subject), ...bodyFaults(kind, `${at}.body`, text.body)] : [{ at, code: "unknown-language" }];
  });
}

function subjectFaults(kind: MessageKind, at: string, subject: string): Fault[] {
  if (subject.length > MAX_SUBJECT) return [{ at, code: "template-too-long" }];
  if (!subject.trim()) return [{ at, code: "template-empty" }];
  if (/[\r\n\u2028\u2029]/.test(subject)) return [{ at, code: "subject-has-line-end" }];
  const faults = liquidFaults(kind, at, subject);
  if (faults.length) return faults;
  const named = variablesOf(parsed(subject));
  return kind.subjectNeeds.filter((tag) => !named.includes(tag)).map((tag) => ({ at, code: "subject-needs-tag", message: `{{ ${tag} }}` }));
}

function bodyFaults(kind: MessageKind, at: string, body: string): Fault[] {
  if (body.length > MAX_BODY) return [{ at, code: "template-too-long" }];
  if (!body.trim()) return [{ at, code: "template-empty" }];
  return liquidFaults(kind, at, body);
}

function liquidFaults(kind: MessageKind, at: string, source: string): Fault[] {
  try {
    const templates = parsed(source);
    const unknown = variablesOf(templates).filter((name) => !kind.tags.includes(name));
    if (unknown.length) return unknown.map((name) => ({ at, code: "unknown-tag", message: `{{ ${name} }}` }));
    const rendered: string = liquid.renderSync(templates, sampleFacts("en"));
    return rendered.length > MAX_RENDERED ? [{ at, code: "template-too-long" }] : [];
  } catch (error) {
    return [{ at, code: "template-syntax", message: firstLine(error) }];
  }
}

/** Liquid's own words with line and column; the excerpt that follows them is not needed beside the text itself. */
const firstLine = (error: unknown): string => (error instanceof Error ? error.message.split("\n")[0]! : String(error)).slice(0, 200);
