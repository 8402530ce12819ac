import { useEffect, useState } from "react";
import { languages } from "../../../shared/languages.ts";
import { useMay } from "../../session/use-may.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import { withSentence } from "./fault-words.ts";
import { LanguageList } from "./language-list.tsx";
import { PreviewSource } from "./preview-source.tsx";
import { TemplatePreview } from "./template-preview.tsx";
import { TemplateSwitches } from "./template-switches.tsx";
import { TemplateText } from "./template-text.tsx";
import { TestMail } from "./test-mail.tsx";
import { useCaret } from "./use-caret.ts";
import { usePreview } from "./use-preview.ts";
import { languageOf, type TemplateEditor } from "./use-template-editor.ts";
import { VariablePicker } from "./variable-picker.tsx";

/** At the left languages and placeholders, in the middle the text, at the right what a customer will read. */
export function TemplateForm({ editor }: { editor: TemplateEditor }) {
  const { say } = useWords();
  const may = useMay();
  const [invoiceId, setInvoiceId] = useState<string | null>(null);
  const { template, language, setLanguage, changeText, save } = editor;
  const text = template.languages[language];
  const preview = usePreview({ name: template.name, language, text, attachPdf: template.attachPdf, invoiceId });
  const caret = useCaret(text, changeText);
  const isShown = (at: string) => at === "daysBefore" || at.startsWith(`languages.${language}.`);
  // What the preview finds is newer than what the last saving found.
  const faults = [...preview.faults, ...save.faults.filter((fault) => languageOf(fault) !== language)].map((fault) => withSentence(fault, language, say));
  const faulty = languages.filter((each) => faults.some((fault) => languageOf(fault) === each));
  useEffect(() => {
    const places = save.faults.map(languageOf).filter((each) => each !== null);
    if (places[0] && !places.includes(language)) setLanguage(places[0]);
  }, [save.faults]);
  return (
    <Form label={say("settings.templates")} onSubmit={() => save.start(template)} faults={faults} hasField={isShown} className="form template-form">
      <div className="template-grid">
        <aside className="template-side">
          <LanguageList language={language} faulty={faulty} onChange={setLanguage} />
          {may("settings") && <VariablePicker tags={template.tags} onPick={caret.insert} />}
        </aside>
        <div className="template-middle">
          <TemplateSwitches template={template} faults={faults} isDisabled={!may("settings")} onChange={editor.change} />
          <div className="template-text" ref={caret.place} onFocus={caret.onFocus} lang={language}>
            <TemplateText language={language} text={text} faults={faults} isReadOnly={!may("settings")} onChange={changeText} />
          </div>
          {may("settings") && (
            <footer className="form-actions is-sticky">
              {editor.isChanged && <span className="soft">{say("template.unsaved")}</span>}
              <Button type="submit" look="primary" isPending={save.isPending}>{say("form.save")}</Button>
            </footer>
          )}
        </div>
        <section className="template-preview" aria-label={say("template.preview")}>
          <PreviewSource invoiceId={invoiceId} onChange={setInvoiceId} />
          <TemplatePreview preview={preview} />
          {may("settings") && <TestMail name={template.name} language={language} text={text} attachPdf={template.attachPdf} />}
        </section>
      </div>
    </Form>
  );
}
