import { useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Language } from "../../../shared/languages.ts";
import { problemOf, problemSentence } from "../../../shared/problem.ts";
import { paths } from "../../paths.ts";
import { useServer } from "../../server/server.ts";
import type { PreviewShape } from "../../server/shapes/template.ts";
import { SafeHtml } from "../../ui/safe-html.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { useWords, type WordKey } from "../../words/language.tsx";

const PAUSE_MS = 500;
const views = ["desktop", "phone", "text"] as const;
type View = (typeof views)[number];
const viewWords: Record<View, WordKey> = { desktop: "template.desktop", phone: "template.phone", text: "template.plain" };

/** The message as its reader would see it, a moment after the typing stops. */
export function TemplatePreview({ name, language, text }: { name: string; language: Language; text: { subject: string; body: string } }) {
  const { say, language: own } = useWords();
  const server = useServer();
  const [view, setView] = useState<View>("desktop");
  const settled = useSettled(text, PAUSE_MS);
  const preview = useQuery({
    queryKey: ["preview", name, language, settled],
    queryFn: () => server.send<PreviewShape>("POST", paths.messagePreview(name), { body: { language, languages: { [language]: settled } } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className="template-preview" aria-label={say("template.preview")}>
      <div className="segments" role="group" aria-label={say("template.preview")}>
        {views.map((each) => <button key={each} type="button" className="segment" aria-pressed={each === view} onClick={() => setView(each)}>{say(viewWords[each])}</button>)}
      </div>
      {preview.isError && <p className="strip is-bad" role="alert">{previewTrouble(preview.error, (problem) => problemSentence(problem, own))}</p>}
      {!preview.data && !preview.isError && <Skeleton rows={5} />}
      {preview.data && (
        <figure className={`mail-glance is-${view}`}>
          <figcaption><span className="soft">{say("template.subject")}</span> <strong>{preview.data.subject}</strong></figcaption>
          {view === "text" ? <pre className="mail-text" tabIndex={0}>{preview.data.text}</pre> : <SafeHtml html={preview.data.html} title={say("template.preview")} />}
        </figure>
      )}
    </section>
  );
}

/** A tag that nobody knows is named; the first fault says it best. */
const previewTrouble = (thrown: unknown, sentence: (problem: ReturnType<typeof problemOf>) => string): string => problemOf(thrown).errors?.[0]?.message ?? sentence(problemOf(thrown));
