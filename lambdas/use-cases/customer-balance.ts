import type { Customer } from "../domain/customer.ts";
import { balanceOf } from "../domain/invoice.ts";
import type { Actor, World } from "../ports.ts";

/** Documents that a balance looks at most at; a customer with more is added up by the report. */
const MOST = 1_000;

/** What a customer owes in the company's currency, over the issued invoices, in minor units. */
export async function customerBalance(world: World, actor: Actor, { customerId }: Customer): Promise<number> {
  const rows = await world.store.list({ of: "invoices-of-customer", companyId: actor.companyId, customerId, kind: "invoice" }, { limit: MOST });
  return rows.reduce((sum, { row }) => (row.type === "invoice" && row.phase === "issued" ? sum + balanceOf(row) : sum), 0);
}
