import { useCallback } from "react";
import { SearchBox } from "../../ui/search-box.tsx";
import { FilterChip } from "../../ui/filter-chip.tsx";
import { useWords } from "../../words/language.tsx";
import { blockWords, statusLooks } from "../status-words.ts";

export interface InvoiceWishes {
  q?: string | undefined;
  status?: string | undefined;
  block?: string | undefined;
}

/** Search and chips; all of it stands in the address. */
export function InvoiceFilters({ wishes, onChange }: { wishes: InvoiceWishes; onChange(change: InvoiceWishes): void }) {
  const { say } = useWords();
  const search = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  const statuses = Object.entries(statusLooks).map(([id, { word }]) => ({ id, label: say(word) }));
  const blocks = Object.entries(blockWords).map(([id, word]) => ({ id, label: say(word) }));
  return (
    <search className="filters">
      <SearchBox label={say("invoices.search")} value={wishes.q ?? ""} onChange={search} />
      <FilterChip label={say("invoices.status")} options={statuses} value={wishes.status} onChange={(status) => onChange({ status })} />
      <FilterChip label={say("invoices.block")} options={blocks} value={wishes.block} onChange={(block) => onChange({ block })} />
    </search>
  );
}
