export interface Segment<Key extends string> {
  id: Key;
  label: string;
}

/** One of a few views of the same thing. */
export function Segments<Key extends string>({ label, segments, value, onChange }: { label: string; segments: readonly Segment<Key>[]; value: Key; onChange(value: Key): void }) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {segments.map(({ id, label: words }) => <button key={id} type="button" className="segment" aria-pressed={id === value} onClick={() => onChange(id)}>{words}</button>)}
    </div>
  );
}
