import { useState } from "react";
import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../../paths.ts";
import type { TemplateShape } from "../../server/shapes/template.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useForEditing } from "../../server/use-for-editing.ts";
import { Icon } from "../../ui/icon.tsx";
import { Page } from "../../ui/page.tsx";
import { RestoredStrip } from "../../ui/restored-strip.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useWords } from "../../words/language.tsx";
import { HistorySheet } from "./history-sheet.tsx";
import { RestoreSheet } from "./restore-sheet.tsx";
import { TemplateActions } from "./template-actions.tsx";
import { TemplateForm } from "./template-form.tsx";
import { useTemplateEditor } from "./use-template-editor.ts";
import { useTemplateWords } from "./use-template-words.ts";

/** One message: when it goes out, and what it says in each language. */
export function TemplatePage() {
  const { say } = useWords();
  const { name } = useParams({ from: "/settings/emails/$name" });
  const read = useForEditing<TemplateShape>("templates", paths.messageTemplate(name));
  const { title } = useTemplateWords()(name);
  if (read.value) return <Editing key={name} stored={read.value} etag={read.etag} />;
  return (
    <Page title={title} actions={<Link to="/settings/emails" className="button is-plain">{say("template.all")}</Link>}>
      {read.error ? <Trouble error={read.error} retry={read.again} /> : <Skeleton kind="page" />}
    </Page>
  );
}

function Editing({ stored, etag }: { stored: TemplateShape; etag: string | null }) {
  const { say } = useWords();
  const formats = useFormats();
  const { title, when } = useTemplateWords()(stored.name);
  const [open, setOpen] = useState<"history" | "restore" | null>(null);
  const editor = useTemplateEditor(stored, etag);
  const close = () => setOpen(null);
  const { taken } = editor;
  return (
    <Page title={title} lead={<p className="soft">{when}</p>} actions={<TemplateActions isOwn={stored.isOwn} onHistory={() => setOpen("history")} onRestore={() => setOpen("restore")} />}>
      {taken && <p className="strip is-accent" role="status"><Icon name="history" /><span className="strip-words">{say("template.takenBack", { n: taken.version, at: formats.instant(taken.at) })}</span></p>}
      {editor.isRestored && !taken && <RestoredStrip onDiscard={editor.discard} />}
      <TemplateForm editor={editor} />
      <HistorySheet template={stored} language={editor.language} isOpen={open === "history"} onClose={close} onTake={(version) => { editor.take(version); close(); }} />
      <RestoreSheet template={stored} etag={etag} isOpen={open === "restore"} onClose={close} onRestored={editor.show} />
    </Page>
  );
}
