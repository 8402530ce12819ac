import { paths } from "../../paths.ts";
import type { Texts, TriedShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { useClaims } from "../../session/session.tsx";
import { Button } from "../../ui/button.tsx";
import { TriedStrip, useTried } from "../tried.tsx";
import { useWords } from "../../words/language.tsx";
import type { Previewing } from "./use-preview.ts";

/** Sends the message as it stands in the editor to whoever is signed in, and tells what the mail server said. */
export function TestMail({ name, language, text, attachPdf }: Pick<Previewing, "name" | "language" | "text" | "attachPdf">) {
  const { say } = useWords();
  const { email } = useClaims();
  const { tried, setTried } = useTried();
  const test = useChange<{ language: string; attachPdf: boolean; languages: Partial<Texts> }, TriedShape>({
    run: (server, body, key) => server.send("POST", paths.messageTest(name), { body, idempotencyKey: key, timeoutMs: 60_000 }),
    // A mistake in the text stands at its field already.
    faultsAtFields: true,
    done: setTried,
  });
  const send = () => {
    setTried(null);
    test.start({ language, attachPdf, languages: { [language]: text } });
  };
  return (
    <div className="test-mail">
      <Button icon="send" isPending={test.isPending} onPress={send}>{say("template.test")}</Button>
      <span className="field-hint">{say("template.testTo", { email })}</span>
      <TriedStrip tried={tried} isPending={test.isPending} />
    </div>
  );
}
