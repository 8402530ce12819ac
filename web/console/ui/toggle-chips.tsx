import { useWords } from "../words/language.tsx";
import type { Segment } from "./segments.tsx";

/** Filters of which one or none holds, as chips; the first takes the others away. */
export function ToggleChips<Key extends string>({ label, chips, value, onChange }: {
  label: string; chips: readonly Segment<Key>[]; value: Key | undefined; onChange(value: Key | undefined): void;
}) {
  const { say } = useWords();
  const all: readonly { id: Key | undefined; label: string }[] = [{ id: undefined, label: say("common.all") }, ...chips];
  return (
    <div className="toggle-chips" role="group" aria-label={label}>
      {all.map(({ id, label: words }) => (
        <button key={id ?? ""} type="button" className={`chip chip-button${id === value ? " is-set" : ""}`} aria-pressed={id === value} onClick={() => onChange(id)}>{words}</button>
      ))}
    </div>
  );
}
