import { Link } from "@tanstack/react-router";
import { CreditedInvoice } from "../../credit-notes/credited-invoice.tsx";
import type { PostalAddress } from "../../server/shapes/address.ts";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import { kindOf } from "../../server/shapes/document-kind.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useCompany } from "../../server/use-company.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Address } from "../../ui/address.tsx";
import { useWords } from "../../words/language.tsx";
import { useKindWords } from "../use-kind-words.ts";

/** Who owes whom, and the days that matter. An issued document keeps the parties as they were then. */
export function Parties({ document }: { document: InvoiceShape }) {
  const kind = kindOf(document.id);
  const { say } = useKindWords(kind);
  const formats = useFormats();
  const company = useCompany().data;
  const customer = useThing<CustomerShape>("customers", paths.customer(document.customerId), { enabled: !document.buyer }).data;
  const seller = document.seller ?? company;
  const buyer = document.buyer ?? (customer && { name: customer.name, address: customer.address, vatId: customer.vatId });
  const { supply } = document;
  return (
    <div className="parties">
      <Party title={say("document.to")} name={buyer?.name ?? document.customerName} address={buyer?.address ?? null} vatId={buyer?.vatId ?? null} customerId={document.customerId} />
      <Party title={say("document.from")} name={seller?.name ?? ""} address={seller?.address ?? null} vatId={seller?.vatId ?? null} />
      <dl className="facts">
        <div><dt>{say("invoices.issueOn")}</dt><dd>{formats.longDay(document.issueOn)}</dd></div>
        {kind !== "credit-note" && <div><dt>{say("invoices.dueOn")}</dt><dd>{formats.longDay(document.dueOn)} {isAwaited(document) && <span className="soft">({formats.relative(document.dueOn)})</span>}</dd></div>}
        {document.invoiceId && <div><dt>{say("credit.credits")}</dt><dd><CreditedInvoice creditNote={document} /></dd></div>}
        {supply && <div><dt>{say("form.supplyOn")}</dt><dd>{"on" in supply ? formats.longDay(supply.on) : `${formats.day(supply.from)} – ${formats.day(supply.to)}`}</dd></div>}
        {document.customerReference && <div><dt>{say("form.reference")}</dt><dd>{document.customerReference}</dd></div>}
      </dl>
    </div>
  );
}

/** Whether the day still says something: until then it is paid or answered. */
const isAwaited = ({ status, balanceMinor }: InvoiceShape): boolean => balanceMinor > 0 && !["draft", "accepted", "declined", "converted"].includes(status);

function Party({ title, name, address, vatId, customerId }: { title: string; name: string; address: PostalAddress | null; vatId: string | null; customerId?: string }) {
  const { say } = useWords();
  return (
    <section className="party">
      <h2>{title}</h2>
      <p>{customerId ? <Link to="/customers/$customerId" params={{ customerId }}>{name}</Link> : name}</p>
      {address && <Address address={address} />}
      {vatId && <p className="soft">{say("customer.vatId")} {vatId}</p>}
    </section>
  );
}
