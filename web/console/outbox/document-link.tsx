import type { UpcomingShape } from "../server/shapes/outbox.ts";
import { placeOf } from "../paths.ts";
import { templateKind } from "../settings/templates/template-kinds.ts";
import { useWords } from "../words/language.tsx";

/** The document that a message is about; what has no page of its own is named by its kind. */
export function DocumentLink({ documentId, number, kind }: Pick<UpcomingShape, "documentId" | "number"> & { kind?: string }) {
  const { say } = useWords();
  const naming = kind ? templateKind(kind) : null;
  const what = naming ? say(naming.title) : kind === "reply" ? say("template.reply") : "";
  return (
    <span className="stacked">
      {/^(inv|est|cn)_/.test(documentId) ? <a href={`#${placeOf(documentId)}`} data-row-link className="row-link">{number ?? what}</a> : <span>{what}</span>}
      {number && what && <span className="soft">{what}</span>}
    </span>
  );
}
