import type { Fault } from "../../domain/fault.ts";
import { isLanguage } from "../../domain/languages.ts";
import type { Language } from "../../domain/languages.ts";
import type { MessageText } from "../../domain/message-template.ts";
import { messageKind } from "./index.ts";
import { liquid, parsed } from "./liquid.ts";
import type { Facts } from "./facts.ts";
import type { MessageKind } from "./message-kind.ts";
import { sampleFacts } from "./sample-facts.ts";
import { tagsOf } from "./tags-of.ts";
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
  const test: Test = { kind, tags: tagsOf(name), facts: sampleFacts("en", name) };
  return Object.entries(languages).flatMap(([language, text]) => {
    const at = `languages.${language}`;
    return isLanguage(language) && text ? [...subjectFaults(test, `${at}.subject`, text.subject), ...bodyFaults(test, `${at}.body`, text.body)] : [{ at, code: "unknown-language" }];
  });
}

/** What texts of a template are tried on. */
interface Test {
  kind: MessageKind;
  tags: readonly string[];
  facts: Facts;
}

function subjectFaults(test: Test, at: string, subject: string): Fault[] {
  if (subject.length > MAX_SUBJECT) return [{ at, code: "template-too-long" }];
  if (!subject.trim()) return [{ at, code: "template-empty" }];
  if (/[\r\n\u2028\u2029]/.test(subject)) return [{ at, code: "subject-has-line-end" }];
  const faults = liquidFaults(test, at, subject);
  if (faults.length) return faults;
  const named = variablesOf(parsed(subject));
  return test.kind.subjectNeeds.filter((tag) => !named.includes(tag)).map((tag) => ({ at, code: "subject-needs-tag", message: `{{ ${tag} }}` }));
}

function bodyFaults(test: Test, at: string, body: string): Fault[] {
  if (body.length > MAX_BODY) return [{ at, code: "template-too-long" }];
  if (!body.trim()) return [{ at, code: "template-empty" }];
  return liquidFaults(test, at, body);
}

function liquidFaults({ tags, facts }: Test, at: string, source: string): Fault[] {
  try {
    const templates = parsed(source);
    const unknown = variablesOf(templates).filter((name) => !tags.includes(name));
    if (unknown.length) return unknown.map((name) => ({ at, code: "unknown-tag", message: `{{ ${name} }}` }));
    const rendered: string = liquid.renderSync(templates, facts);
    return rendered.length > MAX_RENDERED ? [{ at, code: "template-too-long" }] : [];
  } catch (error) {
    return [{ at, code: "template-syntax", message: firstLine(error) }];
  }
}

/** Liquid's own words with line and column; the excerpt that follows them is not needed beside the text itself. */
const firstLine = (error: unknown): string => (error instanceof Error ? error.message.split("\n")[0]! : String(error)).slice(0, 200);
