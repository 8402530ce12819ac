import { paths } from "../paths.ts";
import type { AttachmentShape, MessageShape } from "../server/shapes/thread.ts";
import { useFormats } from "../server/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useOpenAddress } from "../ui/use-open-address.ts";
import { useWords } from "../words/language.tsx";

/** What came with a message, to be fetched; and what went with one of ours, which lies with its document. */
export function Attachments({ message: { id, direction, attachments = [] }, threadId }: { message: MessageShape; threadId: string }) {
  const { say } = useWords();
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={say("inbox.attachments")}>
      {attachments.map((file, n) => <li key={`${n} ${file.name}`}>{direction === "in" ? <Fetched file={file} path={paths.attachment(threadId, id, n)} /> : <Named file={file} />}</li>)}
    </ul>
  );
}

function Fetched({ file, path }: { file: AttachmentShape; path: ReturnType<typeof paths.attachment> }) {
  const { say } = useWords();
  const size = useSize(file);
  const opening = useOpenAddress();
  return <Button look="quiet" icon="download" isPending={opening.isPending} aria-label={say("inbox.download", { name: file.name, size })} onPress={() => opening.open(path)}>{`${file.name} · ${size}`}</Button>;
}

function Named({ file }: { file: AttachmentShape }) {
  const size = useSize(file);
  return <span className="attachment"><Icon name="pdf" />{file.name} · {size}</span>;
}

/** In the unit that one would say; never less than one. */
function useSize({ bytes }: AttachmentShape): string {
  const formats = useFormats();
  return bytes < 1_000_000 ? `${formats.count(Math.max(1, Math.round(bytes / 1000)))} kB` : `${formats.count(Math.round(bytes / 100_000) / 10)} MB`;
}
