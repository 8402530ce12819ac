import type { Path } from "../paths.ts";
import { useChange } from "../server/use-change.ts";
import { Button } from "./button.tsx";
import { saveFile } from "./save-file.ts";

/** Fetches a PDF and hands it to the browser to be saved; an icon whose words say what it is of. */
export function SaveButton({ path, fileName, children }: { path: Path; fileName: string; children: string }) {
  const fetchPdf = useChange<Path, Blob>({
    run: (server, from) => server.bytes(from),
    done: (bytes) => saveFile(new Blob([bytes], { type: "application/pdf" }), fileName),
  });
  return <Button look="quiet" icon="pdf" iconOnly withTip isPending={fetchPdf.isPending} onPress={() => fetchPdf.start(path)}>{children}</Button>;
}
