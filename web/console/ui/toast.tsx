import { Text, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from "react-aria-components";
import { useWords } from "../words/language.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** One short message at the edge of the page; `undo` takes back what it tells. */
export interface Notice {
  tone: "good" | "bad" | "plain";
  text: string;
  undo?: () => void;
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });
const LIFE_MS = 8000;

/** Shows a message; troubles stay until they are closed. */
export function notify(notice: Notice): void {
  queue.add(notice, notice.tone === "bad" ? {} : { timeout: LIFE_MS });
}

/** Where the messages appear. */
export function Toasts() {
  const { say } = useWords();
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast }) => (
        <Toast toast={toast} className={`toast is-${toast.content.tone}`}>
          <Icon name={toast.content.tone === "bad" ? "error" : "check"} />
          <ToastContent className="toast-words"><Text slot="title">{toast.content.text}</Text></ToastContent>
          {toast.content.undo && (
            <Button look="quiet" icon="undo" onPress={() => { queue.close(toast.key); toast.content.undo?.(); }}>{say("common.undo")}</Button>
          )}
          <Button look="quiet" icon="close" iconOnly slot="close">{say("common.close")}</Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
