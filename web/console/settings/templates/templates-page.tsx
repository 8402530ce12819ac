import { useMemo } from "react";
import { Link } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useList } from "../../server/use-list.ts";
import { Badge } from "../../ui/badge.tsx";
import { ListBody } from "../../ui/list-body.tsx";
import { ListTable, type ListColumn } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../../words/language.tsx";
import { namingOf } from "./template-names.ts";

/** Settings → E-mails: which messages there are, and which of them go out by themselves. */
export function TemplatesPage() {
  const { say } = useWords();
  const list = useList<TemplateShape>("templates", paths.messageTemplates);
  const columns = useMemo((): ListColumn<TemplateShape>[] => {
    const title = (row: TemplateShape) => { const naming = namingOf(row.name); return naming ? say(naming.title) : row.name; };
    const when = (row: TemplateShape) => { const naming = namingOf(row.name); return naming ? say(naming.when) : ""; };
    const state = (isOn: boolean) => <Badge tone={isOn ? "good" : "plain"}>{say(isOn ? "template.on" : "template.off")}</Badge>;
    return [
      { id: "name", head: say("template.name"), rank: 1, cell: (row) => <span className="stacked"><Link to="/settings/emails/$name" params={{ name: row.name }} data-row-link className="row-link">{title(row)}</Link><span className="soft">{when(row)}</span></span> },
      { id: "enabled", head: say("template.enabled"), rank: 1, cell: (row) => state(row.enabled) },
      { id: "auto", head: say("template.autoSend"), rank: 2, cell: (row) => (row.autoSend === undefined ? "" : state(row.autoSend)) },
      { id: "pdf", head: say("template.attachPdf"), rank: 3, cell: (row) => state(row.attachPdf) },
    ];
  }, [say]);
  return (
    <Page title={say("settings.emails")} lead={<p className="soft">{say("template.listWords")}</p>}>
      <ListBody list={list} icon="mail" empty={say("template.none")}>
        <ListTable caption={say("settings.emails")} columns={columns} rows={list.rows} rowId={(row) => row.name} rowName={(row) => row.name} />
      </ListBody>
    </Page>
  );
}
