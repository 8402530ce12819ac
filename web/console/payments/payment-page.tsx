import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { PaidInvoices } from "./paid-invoices.tsx";
import { PaymentActions } from "./payment-actions.tsx";
import { PaymentBadge } from "./payment-badge.tsx";
import { Payer } from "./payment-columns.tsx";
import { methodWord } from "./payment-methods.ts";
import { Receipts } from "./receipts.tsx";
import { Refunds } from "./refunds.tsx";

const AGAIN_MS = 15_000;

/** One payment: which invoices it paid, what of it went back, and what the customer was told. */
export function PaymentPage() {
  const { say } = useWords();
  const formats = useFormats();
  const { paymentId } = useParams({ from: "/payments/$paymentId" });
  const payment = useThing<PaymentShape>("payments", paths.payment(paymentId), { askAgainMs: () => AGAIN_MS });
  const known = payment.data;
  if (!known) {
    return <Page title={say("payment.one")}>{payment.isError ? <Trouble error={payment.error} retry={() => void payment.refetch()} /> : <Skeleton kind="page" />}</Page>;
  }
  const { customerId, receivedOn, method, reference, recordedAt, recordedBy } = known;
  const facts = [
    [say("payment.receivedOn"), formats.longDay(receivedOn)], [say("payment.method"), say(methodWord(method))], [say("payment.reference"), reference],
    [say("payment.recorded"), `${formats.instant(recordedAt)}${recordedBy.includes("@") ? ` · ${recordedBy}` : ""}`],
  ];
  const lead = <span className="badges"><PaymentBadge payment={known} /><Link to="/customers/$customerId" params={{ customerId }}><Payer payment={known} /></Link></span>;
  return (
    <Page title={say("payment.over", { amount: formats.money(known.amountMinor, known.currency) })} lead={lead} actions={<PaymentActions payment={known} />}>
      <div className="invoice-grid">
        <article className="card document" aria-label={say("payment.one")}>
          <dl className="facts in-row">{facts.filter(([, text]) => text).map(([name, text]) => <div key={name}><dt>{name}</dt><dd className="name">{text}</dd></div>)}</dl>
          <PaidInvoices payment={known} />
          <Refunds payment={known} />
        </article>
        <Receipts payment={known} />
      </div>
    </Page>
  );
}
