import { routeOf } from "../domain/delivery-route.ts";
import { stopDelivery } from "../domain/delivery-commands.ts";
import type { Delivery } from "../domain/delivery.ts";
import { placeOfDelivery } from "../domain/delivery-id.ts";
import { awaitingNews, mayHandOver } from "../domain/hand-over.ts";
import type { InvoiceHead } from "../domain/invoice.ts";
import { sendNotBefore } from "../domain/auto-send.ts";
import type { Instant } from "../domain/days.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Company, Folder, World } from "../ports.ts";
import { endedDelivery } from "./shared/end-delivery.ts";
import { handOver, isUnsaid, markSent } from "./shared/hand-over-delivery.ts";
import { handOverText } from "./shared/hand-over-text.ts";
import { makeMessage } from "./shared/make-message.ts";
import { found } from "./shared/not-found.ts";
import { saveIfUnchanged } from "./shared/save-if-unchanged.ts";

export interface DeliverInput {
  companyId: string;
  deliveryId: string;
  /** The earlier of the worker's clock and the witness that came with the hint (R2). */
  trustedNow: Instant;
}

/**
 * Hands one delivery over when it may leave. Everything is made first; the one conditional save of the delivery row is the
 * point after which the message counts as sent or unknown, and only then is the service called, once (decisions 2).
 */
export async function deliverMessage(world: World, { companyId, deliveryId, trustedNow }: DeliverInput): Promise<string> {
  const place = placeOfDelivery(deliveryId);
  const folder = place && (await world.store.folder(companyId, place.ownerId));
  const delivery = folder?.deliveries.find((d) => d.deliveryId === deliveryId);
  if (!folder || !delivery) return "no-such-delivery";
  if (isUnsaid(folder, delivery)) return markSent(world, folder, delivery);
  const company = found(await world.store.get("company", { companyId }), "company");
  const head = folder.owner.type === "invoice" ? folder.owner : null;
  const may = mayHandOver(head, inZone(head, delivery, company), trustedNow);
  if (may.do === "nothing") return hasLeft(world, delivery);
  if (may.do === "wait") return wait(world, delivery, { until: may.until, trustedNow });
  if (may.do === "drop") return saveIfUnchanged(world, [{ save: stopDelivery(delivery, may.because) }], may.because);
  return goOn(world, { folder, company, delivery, trustedNow });
}

interface Going {
  folder: Folder;
  company: Company;
  delivery: Delivery;
  trustedNow: Instant;
}

/** It may leave: by which way, and then on that way. */
async function goOn(world: World, { folder, company, delivery, trustedNow }: Going): Promise<string> {
  const customer = delivery.customerId ? await world.store.get("customer", { companyId: company.companyId, customerId: delivery.customerId }) : null;
  const toStranger = !customer && delivery.kind === "reply" ? { channel: "email" as const, to: delivery.to } : null;
  const route = toStranger ?? (customer ? routeOf(delivery, customer, company.delivery.undeliverable) : { because: "no-address" as const });
  if ("because" in route) return saveIfUnchanged(world, await endedDelivery(world, folder, { ...delivery, because: route.because }), "failed");
  // Paper waits for the next letter run; the document's own rows can still take it back until then.
  if (route.channel === "letter" && delivery.channel === "letter" && !delivery.dueAt) return "waits-for-print";
  if (route.channel === "letter") return saveIfUnchanged(world, [{ save: { ...delivery, channel: "letter", dueAt: null } }], "waits-for-print");
  try {
    if (route.channel === "sms" && customer) return await handOverText(world, { folder, company, delivery, customer }, { to: route.to, now: trustedNow });
    return await handOver(world, folder, await makeMessage(world, { folder, company, delivery, customer, to: route.to }));
  } catch (error) {
    // What cannot be made now cannot be made later either: it ends visibly instead of being tried for ever.
    if (error instanceof Refusal && error.kind === "invalid") return saveIfUnchanged(world, await endedDelivery(world, folder, { ...delivery, because: error.code }), "failed");
    throw error;
  }
}

/** The company may have moved to another zone since: a day does not begin earlier for that (I1). */
function inZone(head: InvoiceHead | null, delivery: Delivery, company: Company): Delivery {
  if (delivery.trigger !== "auto" || delivery.slot !== "first" || !head?.issuedAt) return delivery;
  const earliest = sendNotBefore(head.issuedAt, head.issueOn, company);
  return earliest > delivery.sendNotBefore ? { ...delivery, sendNotBefore: earliest } : delivery;
}

/** It has left, or will not leave: the sweep that found it here shall find it at its deadline. */
async function hasLeft(world: World, delivery: Delivery): Promise<string> {
  const after = awaitingNews(delivery, world.clock.now());
  return after === delivery ? `is-${delivery.state}` : saveIfUnchanged(world, [{ save: after }], `is-${delivery.state}`);
}

/** Too early: a hint for the right time when that is near, else the sweep finds it. */
async function wait(world: World, delivery: Delivery, { until, trustedNow }: { until: Instant; trustedNow: Instant }): Promise<string> {
  await world.hints.deliver(delivery, Date.parse(until) - Date.parse(trustedNow));
  return "too-early";
}
