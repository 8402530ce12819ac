import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import { Icon } from "../../ui/icon.tsx";
import { isWarning } from "../../words/warnings.ts";
import { useKindWords } from "../use-kind-words.ts";

/** Facts that the law asks for and the draft lacks; they do not bar the way. */
export function Warnings({ kind, warnings }: { kind: DocumentKind; warnings: readonly { at: string; code: string }[] }) {
  const { say } = useKindWords(kind);
  const codes = [...new Set(warnings.map(({ code }) => code))];
  if (codes.length === 0) return null;
  return (
    <div className="strip is-warn" role="note">
      <Icon name="warning" />
      <div>
        <strong>{say("invoice.warnings")}</strong>
        <ul className="bullets">{codes.map((code) => <li key={code}>{isWarning(code) ? say(`warning.${code}`) : code.replaceAll("-", " ")}</li>)}</ul>
      </div>
    </div>
  );
}
