import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../words/language.tsx";
import { isWarning } from "../../words/warnings.ts";

/** Facts that the law asks for and the draft lacks; they do not bar the way. */
export function Warnings({ warnings }: { warnings: readonly { at: string; code: string }[] }) {
  const { say } = useWords();
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
