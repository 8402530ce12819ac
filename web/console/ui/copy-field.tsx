import { useId } from "react";
import { useWords } from "../words/language.tsx";
import { Button } from "./button.tsx";
import { notify } from "./toast.tsx";

/** A text that is needed elsewhere, with the button that copies it. */
export function CopyField({ label, text, hint }: { label: string; text: string; hint?: string }) {
  const { say } = useWords();
  const id = useId();
  const copy = () => void navigator.clipboard.writeText(text).then(
    () => notify({ tone: "good", text: say("common.copied", { text }) }),
    () => notify({ tone: "bad", text: say("common.notCopied") }),
  );
  return (
    <div className="copy-field">
      <span className="field-label" id={id}>{label}</span>
      <div className="copy-row">
        <code aria-labelledby={id} className="name">{text}</code>
        <Button icon="copy" onPress={copy} aria-label={say("common.copyWhat", { label })}>{say("common.copy")}</Button>
      </div>
      {hint && <span className="field-hint">{hint}</span>}
    </div>
  );
}
