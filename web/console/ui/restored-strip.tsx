import { useWords } from "../words/language.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Says that a form was found as it had been left, with the way to start afresh. */
export function RestoredStrip({ onDiscard }: { onDiscard(): void }) {
  const { say } = useWords();
  return (
    <div className="strip" role="status">
      <Icon name="undo" />
      <p className="strip-words">{say("form.restored")}</p>
      <Button look="quiet" onPress={onDiscard}>{say("form.discard")}</Button>
    </div>
  );
}
