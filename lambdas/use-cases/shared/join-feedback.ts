import { bringsDocument } from "../../domain/delivery-commands.ts";
import type { Delivery, DeliveryEvent } from "../../domain/delivery.ts";
import { placeOfDelivery } from "../../domain/delivery-id.ts";
import { isNews, joined } from "../../domain/feedback.ts";
import { ownerSaidSent } from "../../domain/said-sent.ts";
import type { Change, Folder, World } from "../../ports.ts";
import { retryStale } from "./retry-stale.ts";
import { tellInbox } from "./tell-inbox.ts";
import { whenUndeliverable } from "./when-undeliverable.ts";
import { wakeDeliveries } from "./wake-deliveries.ts";

export interface Feedback {
  companyId: string;
  deliveryId: string;
  event: DeliveryEvent;
  /** The mail that reports it is in the thread already. */
  isTold?: boolean;
}

/**
 * Joins what was reported of a mail into its delivery. A bounce or complaint also becomes a message of the thread (003-17),
 * marks the address on the customer and does what the company wants done with what cannot be delivered.
 */
export async function joinFeedback(world: World, feedback: Feedback): Promise<string> {
  const { companyId, deliveryId, event } = feedback;
  const place = placeOfDelivery(deliveryId);
  if (!place) return "orphan";
  let tries = 0;
  return retryStale(async () => {
    tries += 1;
    const seen = isNews(event.type) ? await world.store.folder(companyId, place.ownerId) : null;
    const delivery = seen ? seen.deliveries.find((d) => d.slot === place.slot) : await rowOf(world, { companyId, ...place }, tries);
    if (!delivery) return "orphan";
    const after = joined(delivery, event);
    if (after === delivery) return "known";
    const late = delivery.acceptedAt || seen ? [] : await lateProof(world, after);
    const news = seen ? await newsOf(world, seen, { before: delivery, after, feedback }) : { changes: [{ save: after }], born: [] };
    await world.store.commit([...news.changes, ...late]);
    await wakeDeliveries(world, world.clock.now(), news.born);
    return after.state;
  });
}

/** At the first try as it stood a moment ago, which is mostly enough: states only rise, and the save checks the version. */
const rowOf = async (world: World, key: { companyId: string; ownerId: string; slot: string }, tries: number): Promise<Delivery | null> =>
  (tries === 1 ? await world.store.glance("delivery", key) : null) ?? world.store.get("delivery", key);

/** The event is the first proof that the mail left: what it brought, which nobody told, says so too. */
async function lateProof(world: World, delivery: Delivery): Promise<Change[]> {
  const { companyId, ownerId } = delivery;
  const owner = delivery.kind === "statement" ? await world.store.get("statement", { companyId, statementId: ownerId }) : bringsDocument(delivery) ? await world.store.get("invoice", { companyId, invoiceId: ownerId }) : null;
  const after = owner && ownerSaidSent(owner, delivery);
  return !after || after === owner ? [] : [{ save: after }];
}

interface News {
  before: Delivery;
  after: Delivery;
  feedback: Feedback;
}

/** What a person must see, an address that is not tried again, and what becomes of the document. */
async function newsOf(world: World, folder: Folder, { before, after, feedback: { event, isTold = false } }: News): Promise<{ changes: Change[]; born: Delivery[] }> {
  const kind = event.type === "complaint" ? ("complaint" as const) : ("bounce" as const);
  const hard = event.type === "bounce" || event.type === "complaint";
  const report = { hard, recipients: [{ address: event.recipient, status: event.status ?? null, action: null, diagnostic: event.detail ?? null }] };
  const told = isTold ? [] : await tellInbox(world, folder, { delivery: after, kind, at: event.at, from: "MAILER-DAEMON", to: [event.recipient], text: event.detail ?? "", key: `${event.type} ${event.recipient} ${event.at}`, report });
  const { standing, born } = await whenUndeliverable(world, folder, { before, after, isHard: hard });
  return { changes: [...standing, ...told, ...(hard ? await flagged(world, after, event) : [])], born };
}

/** A permanent bounce or a complaint marks the address on the customer. */
async function flagged(world: World, { companyId, customerId }: Delivery, event: DeliveryEvent): Promise<Change[]> {
  const customer = await world.store.get("customer", { companyId, customerId });
  const address = event.recipient.toLowerCase();
  if (!customer || customer.undeliverable.includes(address)) return [];
  return [{ save: { ...customer, undeliverable: [...customer.undeliverable, address].slice(-20) } }];
}
