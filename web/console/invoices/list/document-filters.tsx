import { useCallback } from "react";
import type { DocumentKind } from "../../server/shapes/document-kind.ts";
import { SearchBox } from "../../ui/search-box.tsx";
import { FilterChip } from "../../ui/filter-chip.tsx";
import { kinds } from "../kinds.ts";
import { blockWords, statusLooks } from "../status-words.ts";
import { useKindWords } from "../use-kind-words.ts";

export interface DocumentWishes {
  q?: string | undefined;
  status?: string | undefined;
  block?: string | undefined;
  filter?: string | undefined;
}

/** Search and chips; all of it stands in the address. */
export function DocumentFilters({ kind, wishes, onChange }: { kind: DocumentKind; wishes: DocumentWishes; onChange(change: DocumentWishes): void }) {
  const { say } = useKindWords(kind);
  const search = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  const statuses = kinds[kind].statuses.map((id) => ({ id, label: say(statusLooks[id].word) }));
  const attention = [{ id: "email-provided", label: say("customers.emailProvided") }, { id: "undeliverable", label: say("block.undeliverable") }];
  const blocks = Object.entries(blockWords).map(([id, word]) => ({ id, label: say(word) }));
  return (
    <search className="filters">
      <SearchBox label={say("invoices.search")} value={wishes.q ?? ""} onChange={search} />
      <FilterChip label={say("invoices.status")} options={statuses} value={wishes.status} onChange={(status) => onChange({ status })} />
      {kind === "invoice" && <FilterChip label={say("invoices.attention")} options={attention} value={wishes.filter} onChange={(filter) => onChange({ filter })} />}
      {kind === "invoice" && <FilterChip label={say("invoices.block")} options={blocks} value={wishes.block} onChange={(block) => onChange({ block })} />}
    </search>
  );
}
