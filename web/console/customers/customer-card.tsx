import { Link } from "@tanstack/react-router";
import { languageNames } from "../../shared/languages.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import { useFormats } from "../server/use-formats.ts";
import { Address } from "../ui/address.tsx";
import { Icon } from "../ui/icon.tsx";
import { Badge } from "../ui/badge.tsx";
import { useWords } from "../words/language.tsx";

/** What one needs to know about a customer at a glance. */
export function CustomerCard({ customer }: { customer: CustomerShape }) {
  const { say } = useWords();
  const formats = useFormats();
  const { emails, address, phone, vatId, notes, undeliverable = [] } = customer;
  const rows: [string, string | null | undefined][] = [
    [say("customer.email"), emails.general], [say("customer.invoiceEmail"), emails.invoices], [say("customer.phone"), phone],
    [say("customer.language"), languageNames[customer.language]], [say("customer.vatId"), vatId],
  ];
  return (
    <div className="card customer-card">
      <p className="balance"><span className="soft">{say("customer.balance")}</span><strong className="amount">{formats.money(customer.balanceMinor ?? 0)}</strong></p>
      {Object.entries(customer.creditMinor ?? {}).filter(([, minor]) => minor > 0).map(([currency, minor]) => <p key={currency} className="balance"><span className="soft">{say("customer.credit")}</span><strong className="amount">{formats.money(minor, currency)}</strong></p>)}
      {customer.providedEmail && <p className="strip is-warn"><Icon name="mail" /><span className="strip-words">{say("customer.provided")}: <Link to="/customers/$customerId/settings" params={{ customerId: customer.id }}>{customer.providedEmail.address}</Link></span></p>}
      {undeliverable.map((email) => <p key={email} className="strip is-bad">{say("customer.undeliverable", { email })}</p>)}
      {address ? <Address address={address} /> : <p className="soft">{say("customer.noAddress")}</p>}
      <dl className="facts">
        {rows.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="name">{value}</dd></div>)}
      </dl>
      {!emails.general && !emails.invoices && <Badge tone="warn" icon="mail">{say("customer.noEmail")}</Badge>}
      {notes && <p className="document-note">{notes}</p>}
    </div>
  );
}
