import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useList } from "../../server/use-list.ts";
import { ListBody } from "../../ui/list-body.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../words/language.tsx";
import { TemplateTable } from "./template-table.tsx";

/** Settings → E-mails → Templates: which messages there are, by what they are about. */
export function TemplatesPage() {
  const { say } = useWords();
  const list = useList<TemplateShape>("templates", paths.messageTemplates);
  return (
    <Page title={say("settings.templates")} lead={<p className="soft">{say("template.listWords")}</p>}>
      <ListBody list={list} icon="mail" empty={say("template.none")}><TemplateTable templates={list.rows} /></ListBody>
    </Page>
  );
}
