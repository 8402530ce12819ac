import { useState } from "react";
import type { Language } from "../../../shared/languages.ts";
import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { useMay } from "../../session/use-may.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";
import { TemplateHistory } from "./history.tsx";
import { RestoreButton } from "./restore-button.tsx";
import { namingOf } from "./template-names.ts";
import { TestButton } from "./test-button.tsx";
import { TemplatePreview } from "./template-preview.tsx";
import { TemplateSwitches } from "./template-switches.tsx";
import { TemplateText } from "./template-text.tsx";

const TEXT_PLACE = /^languages\.\w+\.(subject|body)$/;

/** Switches, the text in five languages, and beside it what a customer will read. */
export function TemplateForm({ stored, etag }: { stored: TemplateShape; etag: string | null }) {
  const { say, language: own } = useWords();
  const may = useMay();
  const [template, setTemplate] = useState(stored);
  const [language, setLanguage] = useState<Language>(own);
  const save = useChange<TemplateShape, TemplateShape>({
    run: (server, body) => server.send("PUT", paths.messageTemplate(stored.name), { body, ...(etag && { ifMatch: etag }) }),
    faultsAtFields: true,
    refresh: ["templates", "templates-form", "preview"],
    done: () => notify({ tone: "good", text: say("form.saved") }),
  });
  const naming = namingOf(stored.name);
  const change = (part: Partial<TemplateShape>) => setTemplate((before) => ({ ...before, ...part }));
  return (
    <Form label={say("settings.emails")} onSubmit={() => save.start(template)} faults={save.faults} hasField={(at) => at === "daysBefore" || (TEXT_PLACE.test(at) && at.startsWith(`languages.${language}.`))} className="form template-form">
      <TemplateSwitches template={template} faults={save.faults} isDisabled={!may("settings")} onChange={change} />
      <div className="template-grid">
        <TemplateText template={template} language={language} faults={save.faults} onLanguage={setLanguage} onChange={(languages) => change({ languages })} />
        <TemplatePreview name={stored.name} language={language} text={template.languages[language]} />
      </div>
      {may("settings") && <footer className="form-actions is-sticky"><RestoreButton name={stored.name} title={naming ? say(naming.title) : stored.name} isOwn={stored.isOwn} /><TestButton template={template} language={language} /><Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button></footer>}
      <TemplateHistory name={stored.name} onTake={may("settings") ? change : undefined} />
    </Form>
  );
}
