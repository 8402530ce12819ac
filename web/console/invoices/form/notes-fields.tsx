import type { Fault } from "../../../shared/problem.ts";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "../../ui/form.tsx";
import { useWords } from "../../words/language.tsx";
import type { Draft } from "./draft.ts";

/** What the customer asked to have on it, and what else should stand there. */
export function NotesFields({ draft, faults, onChange }: { draft: Draft; faults: readonly Fault[]; onChange(change: Partial<Draft>): void }) {
  const { say } = useWords();
  return (
    <div className="form-column">
      <Field label={say("form.reference")} hint={say("form.referenceHint")} value={draft.customerReference} onChange={(customerReference) => onChange({ customerReference })} fault={faultAt(faults, "customerReference")} />
      <Field label={say("form.notes")} hint={say("form.notesHint")} lines={3} value={draft.notes} onChange={(notes) => onChange({ notes })} fault={faultAt(faults, "notes")} />
    </div>
  );
}
