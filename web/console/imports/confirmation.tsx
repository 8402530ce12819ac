import { paths } from "../paths.ts";
import type { ImportShape } from "../server/shapes/import.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/language.tsx";

/** A file that would send many mails waits for a person's yes. */
export function Confirmation({ file }: { file: ImportShape }) {
  const { say } = useWords();
  const confirm = useChange<string>({
    run: (server, importId, key) => server.send("POST", paths.importConfirm(importId), { body: {}, idempotencyKey: key }),
    refresh: ["imports", "today"],
  });
  const count = file.mailsToCome ?? 0;
  return (
    <section className="strip is-warn">
      <Icon name="mail" />
      <p className="strip-words"><strong>{say("imports.wouldSend", { count })}</strong> <span className="soft">{say("imports.wouldSendWords")}</span></p>
      <Button look="primary" icon="send" isPending={confirm.isPending} onPress={() => confirm.start(file.id)}>{say("imports.confirm", { count })}</Button>
    </section>
  );
}
