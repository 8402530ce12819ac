import type { ImportKind } from "../server/shapes/import.ts";
import { paths } from "../paths.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "../ui/button.tsx";
import { saveFile } from "../ui/save-file.ts";
import { useWords } from "../words/language.tsx";

/** The template to fill in, as CSV. */
export function TemplateButton({ kind }: { kind: ImportKind }) {
  const { say } = useWords();
  const fetchTemplate = useChange<ImportKind, Blob>({
    run: (server, wanted) => server.bytes(paths.importTemplate(wanted)),
    done: (bytes, wanted) => saveFile(bytes, `${wanted}.csv`),
  });
  return <Button look="quiet" icon="imports" isPending={fetchTemplate.isPending} onPress={() => fetchTemplate.start(kind)}>{say("imports.template")}</Button>;
}
