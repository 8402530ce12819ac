import type { Language } from "../../domain/languages.ts";

/** Forms of a phrase with `{n}` by plural rule (CLDR): Romanian has three. */
export interface CountForms {
  one: string;
  few?: string;
  other: string;
}

/** A phrase with a count, in the form that the language wants for it. */
export function countText(forms: CountForms, n: number, language: Language): string {
  const rule = new Intl.PluralRules(language).select(n);
  const form = rule === "one" ? forms.one : rule === "few" ? (forms.few ?? forms.other) : forms.other;
  return form.replace("{n}", String(n));
}
