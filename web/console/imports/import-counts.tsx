import type { ImportShape } from "../server/shapes/import.ts";
import { useFormats } from "../server/use-formats.ts";
import { useWords, type WordKey } from "../words/language.tsx";

type Count = "rowsRead" | "rowsApplied" | "rowsSkipped" | "rowsRejected";
const counts: readonly (readonly [Count, WordKey])[] = [
  ["rowsRead", "imports.read"], ["rowsApplied", "imports.applied"], ["rowsSkipped", "imports.skipped"], ["rowsRejected", "imports.rejected"],
];

/** What came of the rows. */
export function ImportCounts({ file }: { file: ImportShape }) {
  const { say } = useWords();
  const formats = useFormats();
  return (
    <dl className="counts">
      {counts.map(([name, word]) => (
        <div key={name} className={name === "rowsRejected" && file[name] > 0 ? "count is-bad" : "count"}><dt>{say(word)}</dt><dd className="amount">{formats.count(file[name])}</dd></div>
      ))}
    </dl>
  );
}
