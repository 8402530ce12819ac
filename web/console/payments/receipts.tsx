import { useMemo } from "react";
import { deliveryEntries } from "../invoices/page/delivery-entries.ts";
import { newestFirst } from "../invoices/page/timeline-entries.ts";
import { TimelineLine } from "../invoices/page/timeline-line.tsx";
import { paths } from "../paths.ts";
import type { DeliveryShape } from "../server/shapes/delivery.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useThing } from "../server/use-thing.ts";
import { useWords } from "../words/language.tsx";

const AGAIN_MS = 5_000;

/** What the customer was told of a payment: receipts, thanks, refunds. They stand with the payment's first invoice. */
export function Receipts({ payment: { id, allocations, currency, refunds = [] } }: { payment: PaymentShape }) {
  const { say } = useWords();
  const deliveries = useThing<DeliveryShape[]>("deliveries", paths.deliveries(allocations[0]?.invoiceId ?? ""), { askAgainMs: () => AGAIN_MS }).data;
  const entries = useMemo(() => {
    const about = [id, ...refunds.map((refund) => refund.id)];
    const mine = (deliveries ?? []).filter(({ aboutId }) => aboutId && about.includes(aboutId));
    return newestFirst(mine.flatMap(deliveryEntries).map(({ link: _here, ...entry }) => entry));
  }, [deliveries, id, refunds]);
  return (
    <section className="card timeline" aria-label={say("receipt.all")}>
      <h2>{say("receipt.all")}</h2>
      {entries.length === 0 && <p className="soft">{say("receipt.none")}</p>}
      <ol className="timeline-lines">{entries.map((entry) => <TimelineLine key={entry.key} entry={entry} kind="invoice" currency={currency} />)}</ol>
    </section>
  );
}
