import type { DocumentKind } from "../server/shapes/document-kind.ts";
import type { InvoiceStatus } from "../server/shapes/invoice.ts";
import { Badge } from "../ui/badge.tsx";
import { statusLooks } from "./status-words.ts";
import { useKindWords } from "./use-kind-words.ts";

export function StatusBadge({ status, kind = "invoice" }: { status: InvoiceStatus; kind?: DocumentKind }) {
  const { say } = useKindWords(kind);
  const look = statusLooks[status];
  return <Badge tone={look.tone}>{say(look.word)}</Badge>;
}
