import { useCallback } from "react";
import type { ThreadFilter, ThreadStatus } from "../server/shapes/thread.ts";
import { SearchBox } from "../ui/search-box.tsx";
import { Segments } from "../ui/segments.tsx";
import { ToggleChips } from "../ui/toggle-chips.tsx";
import { useWords } from "../words/language.tsx";

const statuses: readonly ThreadStatus[] = ["open", "pending", "closed"];
const filters: readonly ThreadFilter[] = ["unread", "mine", "bounces"];

/** What stands in the address of the inbox. */
export interface InboxWishes {
  status?: string | undefined;
  filter?: string | undefined;
  q?: string | undefined;
}

/** The state that is shown; an address that names none, or one that does not exist, shows what is open. */
export const statusOf = ({ status }: InboxWishes): ThreadStatus => statuses.find((one) => one === status) ?? "open";

/** Which conversations are shown: by state, by a chip, and by words of subject or customer. */
export function InboxFilters({ wishes, onChange }: { wishes: InboxWishes; onChange(change: InboxWishes): void }) {
  const { say } = useWords();
  const search = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <search className="inbox-filters">
      <Segments label={say("inbox.status")} segments={statuses.map((id) => ({ id, label: say(`inbox.status.${id}`) }))} value={statusOf(wishes)} onChange={(status) => onChange({ status })} />
      <SearchBox label={say("inbox.search")} value={wishes.q ?? ""} onChange={search} />
      <ToggleChips label={say("inbox.filters")} chips={filters.map((id) => ({ id, label: say(`inbox.filter.${id}`) }))} value={filters.find((one) => one === wishes.filter)} onChange={(filter) => onChange({ filter })} />
    </search>
  );
}
