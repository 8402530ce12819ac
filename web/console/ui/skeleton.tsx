import { useWords } from "../words/language.tsx";

/** The shape of what is coming; it appears only when the wait is long enough to be noticed. */
export function Skeleton({ rows = 6, kind = "rows" }: { rows?: number; kind?: "rows" | "page" }) {
  const { say } = useWords();
  return (
    <div className={`skeleton is-${kind}`} role="status">
      <span className="visually-hidden">{say("common.loading")}</span>
      {Array.from({ length: rows }, (_, row) => <span key={row} className="skeleton-row" aria-hidden="true" />)}
    </div>
  );
}
