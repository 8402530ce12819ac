import { paths } from "../paths.ts";
import type { FaultShape, ImportShape } from "../server/shapes/import.ts";
import { useChange } from "../server/use-change.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Button } from "../ui/button.tsx";
import { saveFile } from "../ui/save-file.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";

type Answer = FaultShape[] | { data: FaultShape[]; nextCursor?: string | null };

/** What was wrong in which line and column, in words, and the same as a file. */
export function Faults({ file }: { file: ImportShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const faults = useThing<Answer>("faults", paths.importFaults(file.id));
  const csv = useChange<string, Blob>({
    run: (server, importId) => server.bytes(paths.importFaultsCsv(importId)),
    done: (bytes) => saveFile(bytes, file.fileName.replace(/(\.\w+)?$/, "-faults.csv")),
  });
  if (faults.isError) return <Trouble error={faults.error} retry={() => void faults.refetch()} />;
  if (!faults.data) return <Skeleton rows={3} />;
  const rows = Array.isArray(faults.data) ? faults.data : faults.data.data;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="faults-title">
      <header className="section-head"><h2 id="faults-title">{say("imports.faults")}</h2><Button icon="imports" isPending={csv.isPending} onPress={() => csv.start(file.id)}>{say("imports.faultsCsv")}</Button></header>
      <table className="list">
        <caption className="visually-hidden">{say("imports.faults")}</caption>
        <thead><tr><th scope="col" className="is-end">{say("imports.row")}</th><th scope="col">{say("imports.column")}</th><th scope="col">{say("imports.value")}</th><th scope="col">{say("imports.message")}</th></tr></thead>
        <tbody>
          {rows.map((fault, n) => (
            <tr key={n}><td className="amount is-end">{formats.count(fault.row)}</td><td>{fault.column}</td><td><code className="name">{fault.value}</code></td><td>{fault.message}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
