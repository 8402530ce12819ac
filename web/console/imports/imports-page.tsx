import { useMemo } from "react";
import { paths } from "../paths.ts";
import type { ImportShape } from "../server/shapes/import.ts";
import { useFormats } from "../server/use-formats.ts";
import { useList } from "../server/use-list.ts";
import { useMay } from "../session/use-may.ts";
import { ListBody } from "../ui/list-body.tsx";
import { ListTable } from "../ui/list-table.tsx";
import { Page } from "../ui/page.tsx";
import { useWords } from "../words/language.tsx";
import { DropFile } from "./drop-file.tsx";
import { importColumns } from "./import-columns.tsx";

/** Drop a file here; below, what came of the files before. */
export function ImportsPage() {
  const { say } = useWords();
  const formats = useFormats();
  const may = useMay();
  const list = useList<ImportShape>("imports", paths.imports);
  const columns = useMemo(() => importColumns(say, formats), [say, formats]);
  return (
    <Page title={say("shell.imports")}>
      {may("import") && <DropFile />}
      <h2>{say("imports.past")}</h2>
      <ListBody list={list} icon="imports" empty={say("imports.none")}>
        <ListTable caption={say("imports.past")} columns={columns} rows={list.rows} rowId={(row) => row.id} rowName={(row) => row.fileName} />
      </ListBody>
    </Page>
  );
}
