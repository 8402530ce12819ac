import { useState } from "react";
import { DropZone, FileTrigger, type DropZoneProps } from "react-aria-components";
import type { ImportKind } from "../server/shapes/import.ts";
import { useClaims } from "../session/session.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { notify } from "../ui/toast.tsx";
import { useWords } from "../words/language.tsx";
import { KindSegments } from "./kind-segments.tsx";
import { useUpload } from "./use-upload.ts";

const MOST_BYTES = 200 * 1024 * 1024;

/** Where a file is dropped or chosen; it starts at once. */
export function DropFile() {
  const { say } = useWords();
  const { companyId } = useClaims();
  const [kind, setKind] = useState<ImportKind>("invoices");
  const upload = useUpload();
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return notify({ tone: "bad", text: say("imports.tooLarge") });
    upload.start({ kind, name: file.name, modifiedMs: file.lastModified, file });
  };
  const drop: DropZoneProps["onDrop"] = async ({ items }) => {
    const dropped = items.find((each) => each.kind === "file");
    take(await dropped?.getFile());
  };
  return (
    <section className="card import-start" aria-label={say("imports.start")}>
      <KindSegments kind={kind} onChange={setKind} />
      <DropZone className="drop-zone" getDropOperation={() => "copy"} onDrop={drop} aria-label={say("imports.dropHere")}>
        <Icon name="imports" />
        <p>{upload.isPending ? say("imports.uploading") : say("imports.dropHere")}</p>
        <FileTrigger acceptedFileTypes={[".csv", ".txt", "text/csv"]} onSelect={(files) => take(files?.[0])}>
          <Button look="primary" isPending={upload.isPending}>{say("imports.choose")}</Button>
        </FileTrigger>
      </DropZone>
      <div className="import-ways">
        <p className="soft"><Icon name="folder" /> {say("imports.folder")} <code>in/{companyId}/{kind}/</code></p>
      </div>
    </section>
  );
}
