import type { TemplateShape } from "../../server/shapes/template.ts";
import { useMay } from "../../session/use-may.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import { grouped } from "../templates/template-kinds.ts";
import { TriggerRow } from "./trigger-row.tsx";
import { useTriggers } from "./use-triggers.ts";

/** First what can go out by itself when it is issued, with what that means; then everything else by what it is about. */
export function TriggersForm({ templates: stored }: { templates: readonly TemplateShape[] }) {
  const { say } = useWords();
  const may = useMay();
  const { templates, changed, change, save, isPending } = useTriggers(stored);
  const row = (template: TemplateShape) => <TriggerRow key={template.name} template={template} isDisabled={!may("settings")} onChange={(part) => change(template.name, part)} />;
  return (
    <Form label={say("triggers.title")} onSubmit={save} className="form">
      <section className="card triggers" aria-labelledby="triggers-auto">
        <h2 id="triggers-auto">{say("triggers.auto")}</h2>
        <ul className="bullets explanation">{(["triggers.autoWords", "triggers.autoFuture", "triggers.autoEach"] as const).map((word) => <li key={word}>{say(word)}</li>)}</ul>
        <ul className="trigger-rows">{templates.filter(({ autoSend }) => autoSend !== undefined).map(row)}</ul>
      </section>
      <section className="card triggers" aria-labelledby="triggers-others">
        <h2 id="triggers-others">{say("triggers.others")}</h2>
        <p className="soft">{say("triggers.othersWords")}</p>
        {grouped(templates.filter(({ autoSend }) => autoSend === undefined)).map(({ group, templates: rows }) => (
          <div key={group}><h3>{say(`template.group.${group}`)}</h3><ul className="trigger-rows">{rows.map(row)}</ul></div>
        ))}
      </section>
      {may("settings") && (
        <footer className="form-actions is-sticky">
          {changed.length > 0 && <span className="soft" role="status">{say("template.unsaved")}</span>}
          <Button type="submit" look="primary" isPending={isPending}>{say("form.save")}</Button>
        </footer>
      )}
    </Form>
  );
}
