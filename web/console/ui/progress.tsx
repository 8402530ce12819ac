import { Label, ProgressBar } from "react-aria-components";

/** How far a long job is; `share` from 0 to 1, null while nobody knows. */
export function Progress({ label, share, words }: { label: string; share: number | null; words: string }) {
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <ProgressBar className="progress" value={percent ?? 0} isIndeterminate={share === null} valueLabel={words}>
      <div className="progress-words"><Label>{label}</Label><span className="amount">{words}</span></div>
      <div className={`progress-track${share === null ? " is-unknown" : ""}`}>
        <div className="progress-fill" style={{ inlineSize: `${percent ?? 30}%` }} />
      </div>
    </ProgressBar>
  );
}
