import { Link } from "@tanstack/react-router";
import type { InvoiceRow } from "../../server/shapes/invoice.ts";
import type { Formats } from "../../server/use-formats.ts";
import type { Say } from "../../../shared/words.ts";
import { Badge } from "../../ui/badge.tsx";
import type { ListColumn } from "../../ui/list-table.tsx";
import type { WordKey } from "../../words/language.tsx";
import { isOwed } from "../is-owed.ts";
import { nextStep } from "../next-step.ts";
import { StatusBadge } from "../status-badge.tsx";
import { blockWords } from "../status-words.ts";

type Column = ListColumn<InvoiceRow>;

/** The columns of every list of invoices; a customer's own list leaves the customer out. */
export function invoiceColumns(say: Say<WordKey>, formats: Formats, { withCustomer }: { withCustomer: boolean }): Column[] {
  const number: Column = {
    id: "number", head: say("invoices.number"), rank: 1,
    cell: (row) => <Link to="/invoices/$invoiceId" params={{ invoiceId: row.id }} data-row-link className="row-link">{row.number ?? say("invoices.draft")}</Link>,
  };
  const customer: Column = { id: "customer", head: say("invoices.customer"), rank: 1, cell: (row) => <span className="name">{row.customerName}</span> };
  const money = (id: string, head: string, of: (row: InvoiceRow) => number, rank: 1 | 2 | 3): Column => ({
    id, head, align: "end", rank, cell: (row) => <span className="amount">{formats.money(of(row), row.currency)}</span>,
  });
  const day = (id: string, head: string, of: (row: InvoiceRow) => string, rank: 2 | 3): Column => ({ id, head, rank, cell: (row) => <span className="nowrap">{formats.day(of(row))}</span> });
  const rest: Column[] = [
    day("issueOn", say("invoices.issueOn"), (row) => row.issueOn, 3),
    day("dueOn", say("invoices.dueOn"), (row) => row.dueOn, 2),
    money("total", say("invoices.total"), (row) => row.totalMinor, 3),
    { id: "open", head: say("invoices.open"), align: "end", rank: 1, cell: (row) => <span className="amount">{isOwed(row) ? formats.money(row.balanceMinor, row.currency) : "–"}</span> },
    { id: "status", head: say("invoices.status"), rank: 1, cell: (row) => <span className="badges"><StatusBadge status={row.status} />{row.block && <Badge tone="warn" icon="pause">{say(blockWords[row.block.reason])}</Badge>}</span> },
    { id: "next", head: say("invoices.next"), rank: 3, cell: (row) => <span className="soft">{nextStep(row, say, formats)}</span> },
  ];
  return withCustomer ? [number, customer, ...rest] : [number, ...rest];
}
