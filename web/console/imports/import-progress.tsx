import type { ImportShape } from "../server/shapes/import.ts";
import { useFormats } from "../server/use-formats.ts";
import { Progress } from "../ui/progress.tsx";
import { useWords } from "../words/language.tsx";

/** The bar moves with the rows. */
export function ImportProgress({ file }: { file: ImportShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const total = file.rowsTotal ?? null;
  const share = file.progress ?? (total ? file.rowsRead / total : null);
  const words = total ? say("common.shownOf", { shown: file.rowsRead, total }) : formats.count(file.rowsRead);
  return (
    <section className="card">
      <Progress label={say("imports.rows")} share={share === null ? null : Math.min(1, share)} words={words} />
      <p className="soft">{say("imports.mayLeave")}</p>
    </section>
  );
}
