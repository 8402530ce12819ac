import { useMemo } from "react";
import { paths } from "../../paths.ts";
import type { AuditShape, DeliveryShape } from "../../server/shapes/delivery.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useThing } from "../../server/use-thing.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Trouble } from "../../ui/trouble.tsx";
import { useWords } from "../../words/language.tsx";
import { timelineEntries } from "./timeline-entries.ts";
import { TimelineLine } from "./timeline-line.tsx";

const AGAIN_MS = 5_000;
type Rows<T> = T[] | { data: T[] };
const rowsOf = <T,>(answer: Rows<T> | undefined): T[] => (Array.isArray(answer) ? answer : answer?.data ?? []);

/** Everything that happened to this document, the newest first. */
export function Timeline({ document }: { document: InvoiceShape }) {
  const { say } = useWords();
  const again = { askAgainMs: () => AGAIN_MS };
  const deliveries = useThing<Rows<DeliveryShape>>("deliveries", paths.deliveries(document.id), again);
  const audit = useThing<Rows<AuditShape>>("audit", paths.audit(document.id), again);
  const entries = useMemo(() => timelineEntries(document, rowsOf(deliveries.data), rowsOf(audit.data)), [document, deliveries.data, audit.data]);
  const failed = deliveries.error ?? audit.error;
  return (
    <section className="card timeline" aria-label={say("timeline.title")}>
      <h2>{say("timeline.title")}</h2>
      {failed ? <Trouble error={failed} retry={() => void Promise.all([deliveries.refetch(), audit.refetch()])} /> : null}
      {(deliveries.isPending || audit.isPending) && <Skeleton rows={4} />}
      {!failed && !deliveries.isPending && !audit.isPending && (
        <ol className="timeline-lines">{entries.map((entry) => <TimelineLine key={entry.key} entry={entry} kind={kindOf(document.id)} currency={document.currency} />)}</ol>
      )}
    </section>
  );
}
