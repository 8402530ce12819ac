import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useList } from "../../server/use-list.ts";
import { ListBody } from "../../ui/list-body.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../words/language.tsx";
import { TriggersForm } from "./triggers-form.tsx";

/** Settings → E-mails → Triggers: what makes a message go out, and which go out by themselves. */
export function TriggersPage() {
  const { say } = useWords();
  const list = useList<TemplateShape>("templates", paths.messageTemplates);
  return (
    <Page title={say("triggers.title")} lead={<p className="soft">{say("triggers.lead")}</p>}>
      <ListBody list={list} icon="mail" empty={say("template.none")} withoutFoot><TriggersForm templates={list.rows} /></ListBody>
    </Page>
  );
}
