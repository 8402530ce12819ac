import type { Day } from "../domain/days.ts";
import { newDelivery } from "../domain/new-delivery.ts";
import type { InvoiceHead } from "../domain/invoice.ts";
import type { Payment } from "../domain/payment.ts";
import { refusal } from "../domain/refusal.ts";
import { balanceForward, openItems, type Account, type Statement, type StatementKind } from "../domain/statement.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";
import { wakeDeliveries } from "./shared/wake-deliveries.ts";

export interface StatementInput {
  customerId: string;
  kind: StatementKind;
  from: Day;
  to: Day;
  currency?: string;
  send?: boolean;
  request?: RequestKey | null;
}

/** Documents of one customer that a statement looks through, and lines that it shows, at most. */
const MOST_DOCUMENTS = 2_000;
const MOST_LINES = 500;

export const StatementTooLong = refusal<{ mostLines: number }>("invalid", "statement-too-long");
export const DaysReversed = refusal("invalid", "before-start");

/** Makes a statement of one customer's account in one currency and keeps it as it is; sent, it goes out like any document. */
export async function makeStatement(world: World, actor: Actor, input: StatementInput): Promise<{ statement: Statement; replayed: boolean }> {
  const { companyId, at, by } = actor;
  const { customerId, kind, from, to, request = null } = input;
  if (from > to) throw new DaysReversed();
  const customer = found(await world.store.get("customer", { companyId, customerId }), "customer");
  const company = found(await world.store.get("company", { companyId }), "company");
  const currency = input.currency ?? company.currency;
  const account = await accountOf(world, { companyId, customerId, currency });
  const made = kind === "open-item" ? openItems(account, to) : balanceForward(account, from, to);
  if (made.lines.length > MOST_LINES) throw new StatementTooLong({ mostLines: MOST_LINES });
  const statementId = request ? world.ids.from("stm", seedOf(customerId, "statements", request)) : world.ids.next("stm");
  const statement: Statement = {
    type: "statement", version: 0, companyId, statementId, customerId, customerName: customer.name.slice(0, 80), kind, from, to, currency, ...made, sentAt: null, createdAt: at, createdBy: by,
    ...(request ? { requestHash: request.hash } : {}),
  };
  const mail = input.send ? [newDelivery({ companyId, ownerId: statementId, customerId, kind: "statement", slot: "first", trigger: "manual", sendNotBefore: at, now: at, by })] : [];
  try {
    await world.store.commit([{ save: statement }, ...mail.map((save) => ({ save }))]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    const stored = found(await world.store.get("statement", { companyId, statementId }), "statement");
    return { statement: stored, replayed: isReplay(stored.requestHash, request) };
  }
  await wakeDeliveries(world, at, mail);
  return { statement: { ...statement, version: 1 }, replayed: false };
}

/** Everything of one customer in one currency; the payments stand with their invoices. */
async function accountOf(world: World, { companyId, customerId, currency }: { companyId: string; customerId: string; currency: string }): Promise<Account> {
  const rows = await world.store.list({ of: "invoices-of-customer", companyId, customerId }, { limit: MOST_DOCUMENTS });
  const heads = rows.flatMap(({ row }) => (row.type === "invoice" && row.currency === currency ? [row] : []));
  const paid = heads.filter(({ invoiceId, paidMinor }) => invoiceId.startsWith("inv_") && paidMinor > 0);
  const account: Account = { heads, payments: [], refunds: [] };
  for (let n = 0; n < paid.length; n += 20) {
    for (const folder of await Promise.all(paid.slice(n, n + 20).map(({ invoiceId }: InvoiceHead) => world.store.invoice(companyId, invoiceId)))) {
      account.payments.push(...(folder?.payments ?? []).map(ofInvoice));
      account.refunds.push(...(folder?.refunds ?? []));
    }
  }
  return account;
}

/** What one invoice took of a payment. */
const ofInvoice = (payment: Payment): Payment => ({ ...payment, amountMinor: payment.allocations.find(({ invoiceId }) => invoiceId === payment.invoiceId)?.amountMinor ?? payment.amountMinor });
