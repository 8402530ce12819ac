import { Link } from "@tanstack/react-router";
import type { Say } from "../../shared/words.ts";
import { paths } from "../paths.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { PaymentShape } from "../server/shapes/payment.ts";
import type { Formats } from "../server/use-formats.ts";
import { useThing } from "../server/use-thing.ts";
import type { ListColumn } from "../ui/list-table.tsx";
import type { WordKey } from "../words/language.tsx";
import { methodWord } from "./payment-methods.ts";
import { PaymentBadge } from "./payment-badge.tsx";

/** The columns of the list of payments. */
export const paymentColumns = (say: Say<WordKey>, formats: Formats): ListColumn<PaymentShape>[] => [
  { id: "receivedOn", head: say("payment.receivedOn"), rank: 1, cell: (row) => <Link to="/payments/$paymentId" params={{ paymentId: row.id }} data-row-link className="row-link">{formats.day(row.receivedOn)}</Link> },
  { id: "customer", head: say("invoices.customer"), rank: 1, cell: (row) => <Payer payment={row} /> },
  { id: "amount", head: say("form.amount"), rank: 1, align: "end", cell: (row) => <span className="amount">{formats.money(row.amountMinor, row.currency)}</span> },
  { id: "state", head: say("invoices.status"), rank: 1, cell: (row) => <PaymentBadge payment={row} /> },
  { id: "method", head: say("payment.method"), rank: 2, cell: (row) => say(methodWord(row.method)) },
  { id: "reference", head: say("payment.reference"), rank: 3, cell: (row) => <span className="soft name">{row.reference ?? ""}</span> },
  { id: "invoices", head: say("shell.invoices"), rank: 3, align: "end", cell: (row) => formats.count(row.allocations.length) },
];

/** Who paid; where the list does not say so, the customer is asked for by id. */
export function Payer({ payment: { customerId, customerName } }: { payment: Pick<PaymentShape, "customerId" | "customerName"> }) {
  const customer = useThing<CustomerShape>("customers", paths.customer(customerId), { enabled: !customerName }).data;
  return <span className="name">{customerName ?? customer?.name ?? "…"}</span>;
}
