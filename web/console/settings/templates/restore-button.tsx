import { useState } from "react";
import { paths } from "../../paths.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";

/** Back to what ships; what that gives up stands in the sheet, and the history stays. */
export function RestoreButton({ name, title, isOwn }: { name: string; title: string; isOwn: boolean }) {
  const { say } = useWords();
  const [isAsking, setAsking] = useState(false);
  const restore = useChange<string>({
    run: (server, which) => server.send("DELETE", paths.messageTemplate(which)),
    refresh: ["templates", "templates-form", "preview"],
    done: () => {
      setAsking(false);
      notify({ tone: "good", text: say("template.restoredToast") });
    },
  });
  if (!isOwn) return null;
  return (
    <>
      <Button icon="undo" onPress={() => setAsking(true)}>{say("template.restore")}</Button>
      <Sheet title={say("template.restoreTitle", { name: title })} isOpen={isAsking} onClose={() => setAsking(false)} actions={<Button look="primary" icon="undo" isPending={restore.isPending} onPress={() => restore.start(name)}>{say("template.restore")}</Button>}>
        <ul className="bullets"><li>{say("template.restoreTexts")}</li><li>{say("template.restoreSwitches")}</li><li>{say("template.restoreHistory")}</li></ul>
      </Sheet>
    </>
  );
}
