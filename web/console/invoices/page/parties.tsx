import { Link } from "@tanstack/react-router";
import type { PostalAddress } from "../../server/shapes/address.ts";
import { paths } from "../../paths.ts";
import type { CustomerShape } from "../../server/shapes/customer.ts";
import type { InvoiceShape } from "../../server/shapes/invoice.ts";
import { useCompany } from "../../server/use-company.ts";
import { useFormats } from "../../server/use-formats.ts";
import { useThing } from "../../server/use-thing.ts";
import { Address } from "../../ui/address.tsx";
import { useWords } from "../../words/language.tsx";

/** Who owes whom, and the days that matter. An issued invoice keeps the parties as they were then. */
export function Parties({ invoice }: { invoice: InvoiceShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const company = useCompany().data;
  const customer = useThing<CustomerShape>("customers", paths.customer(invoice.customerId), { enabled: !invoice.buyer }).data;
  const seller = invoice.seller ?? company;
  const buyer = invoice.buyer ?? (customer && { name: customer.name, address: customer.address, vatId: customer.vatId });
  const { supply } = invoice;
  return (
    <div className="parties">
      <Party title={say("document.to")} name={buyer?.name ?? invoice.customerName} address={buyer?.address ?? null} vatId={buyer?.vatId ?? null} customerId={invoice.customerId} />
      <Party title={say("document.from")} name={seller?.name ?? ""} address={seller?.address ?? null} vatId={seller?.vatId ?? null} />
      <dl className="facts">
        <div><dt>{say("invoices.issueOn")}</dt><dd>{formats.longDay(invoice.issueOn)}</dd></div>
        <div><dt>{say("invoices.dueOn")}</dt><dd>{formats.longDay(invoice.dueOn)} {invoice.balanceMinor > 0 && invoice.status !== "draft" && <span className="soft">({formats.relative(invoice.dueOn)})</span>}</dd></div>
        {supply && <div><dt>{say("form.supplyOn")}</dt><dd>{"on" in supply ? formats.longDay(supply.on) : `${formats.day(supply.from)} – ${formats.day(supply.to)}`}</dd></div>}
        {invoice.customerReference && <div><dt>{say("form.reference")}</dt><dd>{invoice.customerReference}</dd></div>}
      </dl>
    </div>
  );
}

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
