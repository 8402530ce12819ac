export interface Segment<Key extends string> {
  id: Key;
  label: string;
  /** How many stand behind it, as text. */
  count?: string | undefined;
}

/** One of a few views of the same thing. */
export function Segments<Key extends string>({ label, segments, value, onChange }: { label: string; segments: readonly Segment<Key>[]; value: Key; onChange(value: Key): void }) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {segments.map((segment) => (
        <button key={segment.id} type="button" className="segment" aria-pressed={segment.id === value} onClick={() => onChange(segment.id)}>
          {segment.label}{segment.count !== undefined && <> <span className="segment-count">{segment.count}</span></>}
        </button>
      ))}
    </div>
  );
}
