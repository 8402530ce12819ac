import { nextEntry } from "../domain/audit-entry.ts";
import type { Customer } from "../domain/customer.ts";
import { NumberTaken, type CustomerText } from "../domain/customer-text.ts";
import { InvalidInput } from "../domain/fault.ts";
import { findable } from "../domain/findable.ts";
import { StaleWrite, type Actor, type Change, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { isReplay, seedOf, type RequestKey } from "./shared/request-key.ts";

/** Keeps a new customer with the claim on its number and the words that find it. */
export async function createCustomer(world: World, actor: Actor, input: { text: CustomerText; request?: RequestKey | null }): Promise<{ customer: Customer; replayed: boolean }> {
  const { companyId } = actor;
  const request = input.request ?? null;
  const customerId = request ? world.ids.from("cus", seedOf(companyId, "customers", request)) : world.ids.next("cus");
  const known = request ? await world.store.get("customer", { companyId, customerId }) : null;
  if (known && isReplay(known.requestHash, request)) return { customer: known, replayed: true };
  if (!input.text.number.trim()) throw new InvalidInput([{ at: "number", code: "required" }]);
  const blank = { type: "customer" as const, version: 0, companyId, customerId, ...input.text, undeliverable: [], createdAt: actor.at, createdBy: actor.by, auditHash: "" };
  const entry = nextEntry(blank, { resource: customerId, at: actor.at, by: actor.by, action: "create", facts: {} }, world.ids.hash);
  const customer: Customer = { ...blank, auditHash: entry.hash, ...(request ? { requestHash: request.hash } : {}) };
  const claim: Change = { save: { type: "customer-claim", version: 0, companyId, number: customer.number, customerId } };
  try {
    await world.store.commit([{ save: customer }, claim, ...findable(customer).map((put) => ({ put })), { save: entry }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    if (error.facts["at"] === 1) throw new NumberTaken({ number: customer.number });
    const stored = found(await world.store.get("customer", { companyId, customerId }), "customer");
    return { customer: stored, replayed: isReplay(stored.requestHash, request) };
  }
  return { customer: { ...customer, version: 1 }, replayed: false };
}
