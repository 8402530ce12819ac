import type { InvoiceStatus } from "../server/shapes/invoice.ts";
import { Badge } from "../ui/badge.tsx";
import { useWords } from "../words/language.tsx";
import { statusLooks } from "./status-words.ts";

export function StatusBadge({ status }: { status: InvoiceStatus }) {
  const { say } = useWords();
  const look = statusLooks[status];
  return <Badge tone={look.tone}>{say(look.word)}</Badge>;
}
