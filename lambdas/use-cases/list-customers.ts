import type { Customer } from "../domain/customer.ts";
import type { Actor, Page, World } from "../ports.ts";
import { nextPosition } from "./shared/next-position.ts";

/** One page of customers by name, or of those whose number, name or address has a word that begins with `q`. */
export async function listCustomers(world: World, actor: Actor, { q, filter, page }: { q?: string; filter?: CustomerFilter; page: Page }): Promise<{ customers: Customer[]; next: string | null }> {
  const { companyId } = actor;
  const of = filter === "email-provided" ? ("customers-with-email" as const) : ("customers" as const);
  const rows = await world.store.list(q ? { of: "customers-by-word", companyId, prefix: q } : { of, companyId }, page);
  const next = nextPosition(rows, page);
  if (!q) return { customers: rows.flatMap(({ row }) => (row.type === "customer" && fits(row, filter) ? [row] : [])), next };
  const ids = [...new Set(rows.flatMap(({ row }) => (row.type === "search-word" ? [row.customerId] : [])))];
  const customers = await world.store.getAll("customer", ids.map((customerId) => ({ companyId, customerId })));
  return { customers: customers.filter((customer) => fits(customer, filter)).sort((a, b) => a.name.localeCompare(b.name)), next };
}

/** Attention filters: those who gave an address in the portal, those whose address does not work. */
export type CustomerFilter = "email-provided" | "undeliverable";

const fits = (customer: Customer, filter: CustomerFilter | undefined): boolean => filter === undefined || (filter === "undeliverable" ? customer.undeliverable.length > 0 : Boolean(customer.providedEmail));
