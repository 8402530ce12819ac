import type { ImportKind } from "../server/shapes/import.ts";
import { useWords } from "../words/language.tsx";
import { kindWords } from "./import-words.ts";

const kinds: readonly ImportKind[] = ["invoices", "customers"];

/** What the file holds. */
export function KindSegments({ kind, onChange }: { kind: ImportKind; onChange(kind: ImportKind): void }) {
  const { say } = useWords();
  return (
    <div className="segments" role="group" aria-label={say("imports.kind")}>
      {kinds.map((each) => <button key={each} type="button" className="segment" aria-pressed={each === kind} onClick={() => onChange(each)}>{say(kindWords[each])}</button>)}
    </div>
  );
}
