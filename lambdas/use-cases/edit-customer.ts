import { nextEntry } from "../domain/audit-entry.ts";
import type { Customer } from "../domain/customer.ts";
import { taken } from "../domain/provided-email.ts";
import type { Actor, Change, World } from "../ports.ts";
import { NumberTaken, type CustomerText } from "../domain/customer-text.ts";
import { mustBeAsSeen } from "./shared/as-seen.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";
import { wanted, type Wanted } from "./shared/wanted.ts";
import { wordChanges } from "./shared/word-changes.ts";

export interface EditCustomerInput {
  customerId: string;
  seenVersion?: number;
  change: Wanted<Customer, Partial<CustomerText>>;
}

/** Changes a customer; a new address is deliverable again, a new number is claimed and the old one let go. */
export const editCustomer = (world: World, actor: Actor, { customerId, seenVersion, change: asked }: EditCustomerInput): Promise<Customer> =>
  retryStale(async () => {
    const { companyId } = actor;
    const before = found(await world.store.get("customer", { companyId, customerId }), "customer");
    mustBeAsSeen(before, seenVersion);
    const change = wanted(asked, before);
    const entry = nextEntry(before, { resource: customerId, at: actor.at, by: actor.by, action: "edit", facts: { fields: Object.keys(change) } }, world.ids.hash);
    const after: Customer = taken({ ...before, ...change, undeliverable: stillRefused(before, change), auditHash: entry.hash });
    const renumbered = after.number === before.number ? [] : await claims(world, before, after);
    await world.store.commit([{ save: after }, { save: entry }, ...wordChanges(before, after), ...renumbered]);
    return { ...after, version: after.version + 1 };
  });

/** Whoever enters an address, the same one too, says that it works: it is tried again. */
function stillRefused(before: Customer, { emails }: Partial<CustomerText>): string[] {
  const entered = emails ? [emails.general, emails.invoices, emails.reminders].map((address) => address?.toLowerCase()) : [];
  return before.undeliverable.filter((address) => !entered.includes(address));
}

async function claims(world: World, before: Customer, after: Customer): Promise<Change[]> {
  const { companyId, customerId } = before;
  if (await world.store.get("customer-claim", { companyId, number: after.number })) throw new NumberTaken({ number: after.number });
  const old = await world.store.get("customer-claim", { companyId, number: before.number });
  return [{ save: { type: "customer-claim", version: 0, companyId, number: after.number, customerId } }, ...(old ? [{ remove: old }] : [])];
}
