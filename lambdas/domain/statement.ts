import type { Day, Instant } from "./days.ts";
import type { InvoiceHead } from "./invoice.ts";
import { balanceOf } from "./invoice.ts";
import type { Payment } from "./payment.ts";
import type { Refund } from "./refund.ts";
import { documentKindOf } from "./document-kind.ts";

export type StatementKind = "open-item" | "balance-forward";

/**
 * One line: a document that is open, or a movement; `balanceMinor` runs along. What raises the debt is positive, a payment or
 * credit negative. Of open items `amountMinor` is what is open, and `totalMinor` what the document was made out for.
 */
export interface StatementLine {
  on: Day;
  kind: "invoice" | "payment" | "credit-note" | "refund";
  number: string;
  dueOn?: Day;
  totalMinor?: number;
  amountMinor: number;
  balanceMinor: number;
}

/** A statement of account, frozen as it was made; money in minor units of its currency. */
export interface Statement {
  type: "statement";
  version: number;
  companyId: string;
  statementId: string;
  customerId: string;
  customerName: string;
  kind: StatementKind;
  from: Day;
  to: Day;
  currency: string;
  openingMinor: number;
  closingMinor: number;
  lines: StatementLine[];
  sentAt: Instant | null;
  createdAt: Instant;
  createdBy: string;
  requestHash?: string;
}

/** Everything about one customer in one currency that a statement is made of. */
export interface Account {
  heads: InvoiceHead[];
  payments: Payment[];
  refunds: Refund[];
}

type Made = Pick<Statement, "openingMinor" | "closingMinor" | "lines">;
type Movement = Omit<StatementLine, "balanceMinor">;

const isOwed = (head: InvoiceHead): boolean => head.phase === "issued" && documentKindOf(head.invoiceId) === "invoice";
const isCredit = (head: InvoiceHead): boolean => head.phase === "issued" && documentKindOf(head.invoiceId) === "credit-note";

/** Open item: what is open on the last day, oldest first; open credit counts against it. */
export function openItems({ heads }: Account, to: Day): Made {
  const open = heads.filter((head) => head.issueOn <= to && (isOwed(head) || isCredit(head)) && balanceOf(head) > 0);
  const lines = open.map((head): Movement => {
    const sign = isCredit(head) ? -1 : 1;
    return { on: head.issueOn, kind: isCredit(head) ? "credit-note" : "invoice", number: head.number ?? "", ...(isCredit(head) ? {} : { dueOn: head.dueOn }), totalMinor: sign * head.totalMinor, amountMinor: sign * balanceOf(head) };
  });
  return added(lines, 0);
}

/** Balance forward: what stood before the first day, every movement until the last, and what stands then. */
export function balanceForward(account: Account, from: Day, to: Day): Made {
  const all = movementsOf(account).filter(({ on }) => on <= to);
  const openingMinor = all.filter(({ on }) => on < from).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return added(all.filter(({ on }) => on >= from), openingMinor);
}

function movementsOf({ heads, payments, refunds }: Account): Movement[] {
  const invoices = heads.filter(isOwed).map((head): Movement => ({ on: head.issueOn, kind: "invoice", number: head.number ?? "", dueOn: head.dueOn, amountMinor: head.totalMinor }));
  const credits = heads.filter(isCredit).map((head): Movement => ({ on: head.issueOn, kind: "credit-note", number: head.number ?? "", amountMinor: -head.totalMinor }));
  const paid = payments.map((one): Movement => ({ on: one.receivedOn, kind: "payment", number: one.reference ?? "", amountMinor: -one.amountMinor }));
  const back = refunds.map((one): Movement => ({ on: one.refundedOn, kind: "refund", number: one.reason ?? "", amountMinor: one.amountMinor }));
  return [...invoices, ...credits, ...paid, ...back];
}

/** In order of days, with the balance that runs along. */
function added(movements: Movement[], openingMinor: number): Made {
  let balanceMinor = openingMinor;
  const lines = movements
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number < b.number ? -1 : 1))
    .map((line) => ({ ...line, balanceMinor: (balanceMinor += line.amountMinor) }));
  return { openingMinor, closingMinor: balanceMinor, lines };
}
