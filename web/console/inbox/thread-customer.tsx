import { Link } from "@tanstack/react-router";
import { paths, withQuery } from "../paths.ts";
import { CustomerCard } from "../customers/customer-card.tsx";
import { isOwed } from "../invoices/is-owed.ts";
import { StatusBadge } from "../invoices/status-badge.tsx";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { InvoiceRow } from "../server/shapes/invoice.ts";
import type { Page } from "../server/shapes/page.ts";
import type { ThreadShape } from "../server/shapes/thread.ts";
import { useFormats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { useWords } from "../words/language.tsx";

const FEW = 5;

/** Whom the thread is about, and what they owe. */
export function ThreadCustomer({ thread }: { thread: ThreadShape | undefined }) {
  const { say } = useWords();
  const formats = useFormats();
  const customerId = thread?.customerId ?? null;
  const asked = { enabled: customerId !== null };
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId ?? ""), asked).data;
  const invoices = useThing<Page<InvoiceRow>>("invoices", withQuery(paths.invoices, { customerId: customerId ?? "", limit: FEW }), asked).data?.data ?? [];
  if (thread && customerId === null) return <aside className="inbox-side"><p className="card soft">{say("inbox.noCustomer")}</p></aside>;
  if (!customer) return <aside className="inbox-side"><Skeleton rows={4} /></aside>;
  return (
    <aside className="inbox-side" aria-label={say("customer.title")}>
      <h2><Link to="/customers/$customerId" params={{ customerId: customer.id }}>{customer.name}</Link></h2>
      <CustomerCard customer={customer} />
      <ul className="side-invoices">
        {invoices.map((invoice) => (
          <li key={invoice.id} className={thread?.invoiceIds.includes(invoice.id) ? "is-meant" : undefined}>
            <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>{invoice.number ?? say("invoices.draft")}</Link>
            <StatusBadge status={invoice.status} />
            <span className="amount">{isOwed(invoice) ? formats.money(invoice.balanceMinor, invoice.currency) : "–"}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
