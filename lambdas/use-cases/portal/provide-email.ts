import type { Delivery } from "../../domain/delivery.ts";
import type { Instant } from "../../domain/days.ts";
import { documentKindOf } from "../../domain/document-kind.ts";
import { invoiceAddress, type Customer } from "../../domain/customer.ts";
import type { Link } from "../../domain/link.ts";
import { newDelivery } from "../../domain/new-delivery.ts";
import { given } from "../../domain/provided-email.ts";
import { refusal } from "../../domain/refusal.ts";
import type { World } from "../../ports.ts";
import { found } from "../shared/not-found.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { templateSwitches } from "../shared/template-switches.ts";
import { wakeDeliveries } from "../shared/wake-deliveries.ts";

/** The company does not ask for addresses in its portal. */
export const NotAsked = refusal("conflict", "email-not-asked");

export interface EmailInput {
  link: Link;
  address: string;
  invoiceIds: string[];
  now: Instant;
}

/**
 * Keeps an address that a customer gave, beside those in use and used for nothing (000-15). In the same transaction a question
 * to the new address and a notice to the old one are written; whoever holds a forwarded link redirects nothing by this (R17).
 */
export const provideEmail = (world: World, { link, address, invoiceIds, now }: EmailInput): Promise<Customer> =>
  retryStale(async () => {
    const { companyId, customerId } = link;
    const [company, known] = await Promise.all([world.store.get("company", { companyId }), world.store.get("customer", { companyId, customerId })]);
    if (!found(company, "company").portal.asksEmail) throw new NotAsked();
    const before = found(known, "customer");
    const own = await ownIds(world, link, invoiceIds);
    const { customer, asks } = given(before, { address, invoiceIds: own, now });
    const mails = asks ? await mailsOf(world, { before, address, now }) : [];
    await world.store.commit([{ save: customer }, ...mails.map((save) => ({ save }))]);
    await wakeDeliveries(world, now, mails);
    return { ...customer, version: customer.version + 1 };
  });

/** Of the documents that the page showed, the customer's own: the clerk sees with which the address came. */
async function ownIds(world: World, { companyId, customerId, invoiceId }: Link, invoiceIds: string[]): Promise<string[]> {
  const asked = [...new Set([...invoiceIds, invoiceId])].filter((id) => /^inv_/.test(id) && documentKindOf(id) === "invoice");
  const heads = await world.store.getAll("invoice", asked.map((id) => ({ companyId, invoiceId: id })));
  return heads.filter((head) => head.customerId === customerId && head.phase !== "draft").map((head) => head.invoiceId);
}

async function mailsOf(world: World, { before, address, now }: { before: Customer; address: string; now: Instant }): Promise<Delivery[]> {
  const { companyId, customerId } = before;
  const seed = world.ids.hash(`${address} ${now}`).slice(0, 16);
  const mail = (kind: "email-verification" | "email-change-notice", slot: string): Delivery =>
    newDelivery({ companyId, ownerId: customerId, customerId, kind, slot, trigger: "manual", sendNotBefore: now, now, by: "customer" });
  const old = invoiceAddress(before);
  const [asksThere, tellsHere] = await Promise.all([templateSwitches(world, companyId, "email-verification"), templateSwitches(world, companyId, "email-change-notice")]);
  return [
    ...(asksThere.enabled ? [{ ...mail("email-verification", `v${seed}`), to: [address], aboutId: address }] : []),
    ...(old && tellsHere.enabled ? [{ ...mail("email-change-notice", `w${seed}`), to: [old], aboutId: address }] : []),
  ];
}
