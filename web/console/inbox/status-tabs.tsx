import type { ThreadStatus } from "../server/shapes/thread.ts";
import { useWords } from "../words/language.tsx";

export type { ThreadStatus };
const statuses: readonly ThreadStatus[] = ["open", "pending", "closed"];

/** Which threads are shown. */
export function StatusTabs({ status, onChange }: { status: ThreadStatus; onChange(status: ThreadStatus): void }) {
  const { say } = useWords();
  return (
    <div className="segments" role="group" aria-label={say("invoices.status")}>
      {statuses.map((each) => (
        <button key={each} type="button" className="segment" aria-pressed={each === status} onClick={() => onChange(each)}>{say(`inbox.status.${each}`)}</button>
      ))}
    </div>
  );
}
