import { useRef } from "react";
import { Link } from "@tanstack/react-router";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { Badge } from "../../ui/badge.tsx";
import { useListKeys } from "../../ui/list-keys.ts";
import { useWords } from "../../words/language.tsx";
import { grouped } from "./template-kinds.ts";
import { useTemplateWords } from "./use-template-words.ts";

/** The templates in groups; `j` and `k` walk through all of them. */
export function TemplateTable({ templates }: { templates: readonly TemplateShape[] }) {
  const { say } = useWords();
  const place = useRef<HTMLTableElement>(null);
  useListKeys(place);
  return (
    <table className="list grouped" ref={place}>
      <caption className="visually-hidden">{say("settings.templates")}</caption>
      <thead>
        <tr>
          <th scope="col" className="rank-1">{say("template.name")}</th>
          <th scope="col" className="rank-1">{say("template.enabled")}</th>
          <th scope="col" className="rank-2">{say("template.autoSend")}</th>
          <th scope="col" className="rank-2">{say("template.attachPdf")}</th>
        </tr>
      </thead>
      {grouped(templates).map(({ group, templates: rows }) => (
        <tbody key={group}>
          <tr className="group-row"><th scope="rowgroup" colSpan={4}>{say(`template.group.${group}`)}</th></tr>
          {rows.map((template) => <TemplateRow key={template.name} template={template} />)}
        </tbody>
      ))}
    </table>
  );
}

function TemplateRow({ template: { name, enabled, autoSend, attachPdf, hasPdf, isOwn } }: { template: TemplateShape }) {
  const { say } = useWords();
  const { title, when } = useTemplateWords()(name);
  return (
    <tr data-row={name}>
      <td className="rank-1">
        <span className="stacked">
          <span className="badges"><Link to="/settings/emails/$name" params={{ name }} data-row-link className="row-link">{title}</Link>{isOwn && <Badge tone="accent">{say("template.own")}</Badge>}</span>
          <span className="soft">{when}</span>
        </span>
      </td>
      <td className="rank-1"><OnOff isOn={enabled} /></td>
      <td className="rank-2">{autoSend === undefined ? "" : <OnOff isOn={autoSend} />}</td>
      <td className="rank-2">{hasPdf && <OnOff isOn={attachPdf} />}</td>
    </tr>
  );
}

function OnOff({ isOn }: { isOn: boolean }) {
  const { say } = useWords();
  return <Badge tone={isOn ? "good" : "plain"}>{say(isOn ? "template.on" : "template.off")}</Badge>;
}
