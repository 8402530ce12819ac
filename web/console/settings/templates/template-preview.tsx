import { useState } from "react";
import { Segments } from "../../ui/segments.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords, type WordKey } from "../../words/language.tsx";
import { MailFrame } from "./mail-frame.tsx";
import type { Preview } from "./use-preview.ts";

const views = ["desktop", "phone", "text"] as const;
type View = (typeof views)[number];
const viewWords: Record<View, WordKey> = { desktop: "template.desktop", phone: "template.phone", text: "template.plain" };

/** The message on a screen, on a phone, or as plain text. */
export function TemplatePreview({ preview: { shown, isWaiting, isOld, trouble } }: { preview: Preview }) {
  const { say } = useWords();
  const [view, setView] = useState<View>("desktop");
  return (
    <>
      <Segments<View> label={say("template.preview")} segments={views.map((id) => ({ id, label: say(viewWords[id]) }))} value={view} onChange={setView} />
      {trouble && <p className="strip is-bad" role="alert">{trouble}</p>}
      {!shown && isWaiting && <Skeleton rows={5} />}
      {shown && (
        <figure className={`mail-glance is-${view}${isOld ? " is-old" : ""}`} aria-busy={isOld}>
          <figcaption><span className="soft">{say("template.subject")}</span> <strong>{shown.subject}</strong></figcaption>
          {view === "text" ? <pre className="mail-text" tabIndex={0}>{shown.text}</pre> : <MailFrame html={shown.html} title={say("template.preview")} widthPx={view === "phone" ? 375 : 680} />}
        </figure>
      )}
    </>
  );
}
