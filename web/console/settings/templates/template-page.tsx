import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useForEditing } from "../../server/use-for-editing.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useWords } from "../../words/language.tsx";
import { TemplateForm } from "./template-form.tsx";
import { namingOf } from "./template-names.ts";

/** One message: when it goes out, and what it says in each language. */
export function TemplatePage() {
  const { say } = useWords();
  const { name } = useParams({ from: "/settings/emails/$name" });
  const template = useForEditing<TemplateShape>("templates", paths.messageTemplate(name));
  const naming = namingOf(name);
  return (
    <Page
      title={naming ? say(naming.title) : name} lead={<p className="soft">{naming ? say(naming.when) : ""}</p>}
      actions={<Link to="/settings/emails" className="button is-plain">{say("template.all")}</Link>}
    >
      {template.error ? <Trouble error={template.error} retry={template.again} /> : template.value ? <TemplateForm key={`${name} ${template.value.version}`} stored={template.value} etag={template.etag} /> : <Skeleton kind="page" />}
    </Page>
  );
}
