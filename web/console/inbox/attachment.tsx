import type { Path } from "../paths.ts";
import type { AttachmentShape } from "../server/shapes/thread.ts";
import { useFormats } from "../server/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { useOpenAddress } from "../ui/use-open-address.ts";
import { useWords } from "../words/language.tsx";

/** A file that came with a mail; a press fetches it. */
export function Attachment({ file: { name, bytes }, path }: { file: AttachmentShape; path: Path }) {
  const { say } = useWords();
  const formats = useFormats();
  const file = useOpenAddress();
  const size = `${formats.count(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return <li><Button look="quiet" icon="download" isPending={file.isPending} aria-label={say("inbox.download", { name, size })} onPress={() => file.open(path)}>{`${name} · ${size}`}</Button></li>;
}
