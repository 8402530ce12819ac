import { problemOf, problemSentence } from "../../shared/problem.ts";
import { useWords } from "../words/language.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** A part of the page that could not be read: why, and the way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { say, language } = useWords();
  return (
    <div className="trouble" role="alert">
      <Icon name="warning" />
      <p>{problemSentence(problemOf(error), language)}</p>
      {retry && <Button icon="undo" onPress={retry}>{say("common.retry")}</Button>}
    </div>
  );
}
