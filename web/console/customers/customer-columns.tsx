import { Link } from "@tanstack/react-router";
import { languageNames } from "../../shared/languages.ts";
import type { Say } from "../../shared/words.ts";
import type { CustomerShape } from "../server/shapes/customer.ts";
import type { Formats } from "../server/use-formats.ts";
import { Badge } from "../ui/badge.tsx";
import type { ListColumn } from "../ui/list-table.tsx";
import type { WordKey } from "../words/language.tsx";

/** The columns of the list of customers; the balance where the list knows it. */
export const customerColumns = (say: Say<WordKey>, formats: Formats, withBalance: boolean): ListColumn<CustomerShape>[] => [
  { id: "name", head: say("customer.name"), rank: 1, cell: (row) => <Link to="/customers/$customerId" params={{ customerId: row.id }} data-row-link className="row-link">{row.name}</Link> },
  { id: "number", head: say("customer.number"), rank: 2, cell: (row) => row.number },
  { id: "city", head: say("customer.city"), rank: 3, cell: (row) => row.address?.city ?? "" },
  {
    id: "email", head: say("customer.email"), rank: 2,
    cell: (row) => (row.undeliverable?.length
      ? <Badge tone="bad" icon="warning">{say("block.undeliverable")}</Badge>
      : <span className="soft name">{row.emails.invoices || row.emails.general || say("customer.noEmail")}</span>),
  },
  { id: "language", head: say("customer.language"), rank: 3, cell: (row) => languageNames[row.language] },
  ...(withBalance ? [balance(say, formats)] : []),
];

const balance = (say: Say<WordKey>, formats: Formats): ListColumn<CustomerShape> => ({
  id: "balance", head: say("customer.balance"), rank: 1, align: "end", cell: (row) => <span className="amount">{formats.money(row.balanceMinor ?? 0)}</span>,
});
