import { Link } from "@tanstack/react-router";
import { placeOf } from "../../paths.ts";
import { kindOf, type DocumentKind } from "../../server/shapes/document-kind.ts";
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
import { RowTools } from "./row-tools.tsx";

type Column = ListColumn<InvoiceRow>;
type Reading = { say: Say<WordKey>; formats: Formats };

const day = (id: string, head: string, cell: (row: InvoiceRow) => string): Column => ({ id, head, rank: 3, cell: (row) => <span className="nowrap">{cell(row)}</span> });

/** The columns of every list of documents; a customer's own list has less room and leaves the customer out. */
export function documentColumns(kind: DocumentKind, { say, formats }: Reading, { withCustomer }: { withCustomer: boolean }): Column[] {
  const number: Column = {
    id: "number", head: say("invoices.number"), rank: 1,
    cell: (row) => <Link to={placeOf(row.id)} data-row-link className="row-link">{row.number ?? say("invoices.draft")}</Link>,
  };
  const customer: Column = { id: "customer", head: say("invoices.customer"), rank: 1, cell: (row) => <span className="name">{row.customerName}</span> };
  return [
    number,
    ...(withCustomer ? [customer] : []),
    day("issueOn", say("invoices.issueOn"), (row) => formats.day(row.issueOn)),
    ...(kind === "credit-note" ? [] : [{ ...day("dueOn", say("invoices.dueOn"), (row) => formats.day(row.dueOn)), rank: 2 } as const]),
    ...moneyColumns(kind, { say, formats }),
    { id: "status", head: say("invoices.status"), rank: 1, cell: (row) => <Standing row={row} say={say} /> },
    ...(withCustomer ? [{ id: "next", head: say("invoices.next"), rank: 3, cell: (row) => <span className="soft">{nextStep(row, { say, formats })}</span> } satisfies Column] : []),
    { id: "tools", head: say("row.tools"), rank: 2, cell: (row) => <RowTools row={row} /> },
  ];
}

/** What it comes to, and what of it is still open. */
function moneyColumns(kind: DocumentKind, { say, formats }: Reading): Column[] {
  const total: Column = { id: "total", head: say("invoices.total"), align: "end", rank: kind === "estimate" ? 1 : 3, cell: (row) => <span className="amount">{formats.money(row.totalMinor, row.currency)}</span> };
  const open: Column = { id: "open", head: say("invoices.open"), align: "end", rank: 1, cell: (row) => <span className="amount">{isOwed(row) ? formats.money(row.balanceMinor, row.currency) : "–"}</span> };
  return kind === "estimate" ? [total] : [total, open];
}

function Standing({ row, say }: { row: InvoiceRow; say: Say<WordKey> }) {
  return <span className="badges"><StatusBadge status={row.status} kind={kindOf(row.id)} />{row.block && <Badge tone="warn" icon="pause">{say(blockWords[row.block.reason])}</Badge>}</span>;
}
