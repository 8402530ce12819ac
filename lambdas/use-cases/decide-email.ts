import { nextEntry } from "../domain/audit-entry.ts";
import type { Customer } from "../domain/customer.ts";
import { changeFacts, decided } from "../domain/provided-email.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import type { RequestKey } from "./shared/request-key.ts";
import { retryStale } from "./shared/retry-stale.ts";
import { wordChanges } from "./shared/word-changes.ts";

/** A clerk takes over an address that the customer gave, or puts it away; from then on the next mail goes there (000-16). */
export const decideEmail = (world: World, actor: Actor, { customerId, decision, request = null }: { customerId: string; decision: "accept" | "dismiss"; request?: RequestKey | null }): Promise<{ customer: Customer; replayed: boolean }> =>
  retryStale(async () => {
    const { companyId, at, by } = actor;
    const before = found(await world.store.get("customer", { companyId, customerId }), "customer");
    const mark = request ? world.ids.hash(`${request.key} ${request.hash}`).slice(0, 24) : undefined;
    if (mark && before.emailDecision === mark) return { customer: before, replayed: true };
    const standing = decided(before, decision);
    const entry = nextEntry(before, { resource: customerId, at, by, action: `email-${decision}`, facts: changeFacts(before, decision) }, world.ids.hash);
    const after: Customer = { ...standing, auditHash: entry.hash, ...(mark ? { emailDecision: mark } : {}) };
    await world.store.commit([{ save: after }, { save: entry }, ...wordChanges(before, after)]);
    return { customer: { ...after, version: after.version + 1 }, replayed: false };
  });
