import type { Language } from "../../../shared/languages.ts";
import { paths, type Path } from "../../paths.ts";
import type { TemplateShape, TriedShape } from "../../server/shapes/template.ts";
import { useChange } from "../../server/use-change.ts";
import { Button } from "../../ui/button.tsx";
import { notify } from "../../ui/toast.tsx";
import { useWords } from "../../words/language.tsx";

/** Sends the text as it stands here to whoever is signed in, with sample data. */
export function TestButton({ template, language }: { template: TemplateShape; language: Language }) {
  const { say } = useWords();
  const test = useChange<object, TriedShape>({
    run: (server, body) => server.send("POST", `${paths.messageTemplate(template.name)}/tests` as Path, { body }),
    done: ({ ok, message }) => notify({ tone: ok ? "good" : "bad", text: message }),
  });
  return <Button icon="send" isPending={test.isPending} onPress={() => test.start({ language, languages: { [language]: template.languages[language] } })}>{say("template.test")}</Button>;
}
