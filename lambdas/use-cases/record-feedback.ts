import type { Delivery, DeliveryEvent } from "../domain/delivery.ts";
import { placeOfDelivery } from "../domain/delivery-id.ts";
import { isNews, joined } from "../domain/feedback.ts";
import { saidSent } from "../domain/said-sent.ts";
import type { Change, InvoiceFolder, World } from "../ports.ts";
import { retryStale } from "./shared/retry-stale.ts";
import { tellInbox } from "./shared/tell-inbox.ts";

export interface FeedbackInput {
  companyId: string;
  deliveryId: string;
  event: DeliveryEvent;
}

/** Joins an event of the mail service into its delivery; a bounce or complaint also becomes a message of the thread (003-17). */
export async function recordFeedback(world: World, { companyId, deliveryId, event }: FeedbackInput): Promise<string> {
  const place = placeOfDelivery(deliveryId);
  if (!place) return "orphan";
  let tries = 0;
  return retryStale(async () => {
    tries += 1;
    const seen = isNews(event.type) ? await world.store.invoice(companyId, place.invoiceId) : null;
    const delivery = seen ? seen.deliveries.find((d) => d.slot === place.slot) : await rowOf(world, { companyId, ...place }, tries);
    if (!delivery) return "orphan";
    const after = joined(delivery, event);
    if (after === delivery) return "known";
    const late = delivery.acceptedAt ? [] : await lateProof(world, after);
    await world.store.commit([{ save: after }, ...late, ...(seen ? await news(world, seen, { delivery: after, event }) : [])]);
    return after.state;
  });
}

/** At the first try as it stood a moment ago, which is mostly enough: states only rise, and the save checks the version. */
const rowOf = async (world: World, key: { companyId: string; invoiceId: string; slot: string }, tries: number): Promise<Delivery | null> =>
  (tries === 1 ? await world.store.glance("delivery", key) : null) ?? world.store.get("delivery", key);

/** The event is the first proof that the mail left: the head, which nobody told, says so too. */
async function lateProof(world: World, delivery: Delivery): Promise<Change[]> {
  const head = await world.store.get("invoice", { companyId: delivery.companyId, invoiceId: delivery.invoiceId });
  if (!head) return [];
  const after = saidSent(head, delivery);
  return after === head ? [] : [{ save: after }];
}

/** What a person must see, and an address that is not tried again. */
async function news(world: World, folder: InvoiceFolder, { delivery, event }: { delivery: Delivery; event: DeliveryEvent }): Promise<Change[]> {
  const { companyId, customerId } = folder.head;
  const kind = event.type === "complaint" ? "complaint" : "bounce";
  const told = tellInbox(world, folder, { delivery, kind, at: event.at, from: "MAILER-DAEMON", to: [event.recipient], text: event.detail ?? "", key: `${event.type} ${event.recipient} ${event.at}` });
  return [...told, ...(await flagged(world, { companyId, customerId, event }))];
}

/** A permanent bounce or a complaint marks the address on the customer. */
async function flagged(world: World, { companyId, customerId, event }: { companyId: string; customerId: string; event: DeliveryEvent }): Promise<Change[]> {
  if (event.type === "soft-bounce" || event.type === "reject") return [];
  const customer = await world.store.get("customer", { companyId, customerId });
  const address = event.recipient.toLowerCase();
  if (!customer || customer.undeliverable.includes(address)) return [];
  return [{ save: { ...customer, undeliverable: [...customer.undeliverable, address].slice(-20) } }];
}

