import { useParams } from "@tanstack/react-router";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useThing } from "../server/use-thing.ts";
import { StatementsOf } from "../statements/statements-of.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Trouble } from "../ui/trouble.tsx";
import { useWords } from "../words/language.tsx";
import { CustomerActions } from "./customer-actions.tsx";
import { CustomerCard } from "./customer-card.tsx";
import { DocumentsOf } from "./documents-of.tsx";

/** One customer: who it is, what is open, and all documents. */
export function CustomerPage() {
  const { say } = useWords();
  const { customerId } = useParams({ from: "/customers/$customerId" });
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId));
  const known = customer.data;
  if (!known) {
    return <Page title={say("customer.title")}>{customer.isError ? <Trouble error={customer.error} retry={() => void customer.refetch()} /> : <Skeleton kind="page" />}</Page>;
  }
  return (
    <Page title={known.name} lead={<span className="soft">{say("customer.numberIs", { number: known.number })}</span>} actions={<CustomerActions customer={known} />}>
      <div className="customer-grid">
        <div className="customer-side">
          <CustomerCard customer={known} />
          <StatementsOf customer={known} />
        </div>
        <div>
          <DocumentsOf kind="invoice" customerId={customerId} />
          <DocumentsOf kind="estimate" customerId={customerId} />
          <DocumentsOf kind="credit-note" customerId={customerId} />
        </div>
      </div>
    </Page>
  );
}
