import { useState } from "react";
import { isLanguage, type Language } from "../../../shared/languages.ts";
import type { Fault } from "../../../shared/problem.ts";
import { paths } from "../../paths.ts";
import type { TemplateSettings, TemplateShape, TemplateVersionShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { notify } from "../../ui/toast.tsx";
import { useKept } from "../../ui/use-kept.ts";
import { useWords } from "../../words/language.tsx";

/** What has to be read again once a template changed. */
export const TEMPLATE_READINGS = ["templates", "templates-form", "preview"] as const;

/** The language whose text a fault is in; null for one of the switches. */
export function languageOf({ at }: Fault): Language | null {
  const [, language] = /^languages\.(\w+)\./.exec(at) ?? [];
  return isLanguage(language) ? language : null;
}

const settingsOf = ({ enabled, autoSend, attachPdf, daysBefore, languages }: TemplateSettings): TemplateSettings => ({
  enabled, attachPdf, languages, ...(autoSend !== undefined && { autoSend }), ...(daysBefore !== undefined && { daysBefore }),
});

const isSame = (a: TemplateSettings, b: TemplateSettings): boolean => JSON.stringify(settingsOf(a)) === JSON.stringify(settingsOf(b));

/** A template while it is edited: what is typed, in which language, what is wrong, and saving it. */
export function useTemplateEditor(stored: TemplateShape, etag: string | null) {
  const { say, language: own } = useWords();
  // What was typed upon an older version is not kept: it would undo what others changed since.
  const kept = useKept<TemplateShape>(`template ${stored.name} ${stored.version}`, stored);
  const [language, setLanguage] = useState<Language>(own);
  const [taken, setTaken] = useState<TemplateVersionShape | null>(null);
  const show = (template: TemplateShape) => {
    kept.change(template);
    kept.forget();
    setTaken(null);
  };
  const save = useChange<TemplateShape, TemplateShape>({
    run: (server, body) => server.send("PUT", paths.messageTemplate(stored.name), { body, ...(etag && { ifMatch: etag }) }),
    faultsAtFields: true,
    refresh: TEMPLATE_READINGS,
    done: (saved) => {
      show(saved);
      notify({ tone: "good", text: say("form.saved") });
    },
  });
  const template = kept.typed;
  const isChanged = !isSame(template, stored);
  return {
    template, language, setLanguage, save, taken, show, isChanged,
    change: kept.change,
    changeText: (part: { subject?: string; body?: string }) => kept.change({ languages: { ...template.languages, [language]: { ...template.languages[language], ...part } } }),
    isRestored: kept.isRestored && isChanged,
    discard: kept.discard,
    take(version: TemplateVersionShape) {
      kept.change(settingsOf(version));
      setTaken(version);
    },
  };
}

export type TemplateEditor = ReturnType<typeof useTemplateEditor>;
