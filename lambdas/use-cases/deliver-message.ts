import { addressesFor } from "../domain/email-choice.ts";
import { stopDelivery } from "../domain/delivery-commands.ts";
import type { Delivery } from "../domain/delivery.ts";
import { placeOfDelivery } from "../domain/delivery-id.ts";
import { answered, awaitingNews, handedOver, mayHandOver, type Answer } from "../domain/hand-over.ts";
import type { InvoiceHead } from "../domain/invoice.ts";
import { sendNotBefore } from "../domain/auto-send.ts";
import { saidSent } from "../domain/said-sent.ts";
import type { Instant } from "../domain/days.ts";
import { Refusal } from "../domain/refusal.ts";
import { summary } from "../domain/invoice-commands.ts";
import { StaleWrite, type Change, type Company, type InvoiceFolder, type World } from "../ports.ts";
import { makeMessage, type MadeMessage } from "./shared/make-message.ts";
import { found } from "./shared/not-found.ts";
import { onFresh } from "./shared/retry-stale.ts";
import { tellFailure } from "./shared/tell-inbox.ts";

export interface DeliverInput {
  companyId: string;
  deliveryId: string;
  /** The earlier of the worker's clock and the witness that came with the hint (R2). */
  trustedNow: Instant;
}

/**
 * Hands one delivery over when it may leave. Everything is made first; the one conditional save of the delivery row is the
 * point after which the mail counts as sent or unknown, and only then is the mail service called, once (decisions 2).
 */
export async function deliverMessage(world: World, { companyId, deliveryId, trustedNow }: DeliverInput): Promise<string> {
  const place = placeOfDelivery(deliveryId);
  const folder = place && (await world.store.invoice(companyId, place.invoiceId));
  const delivery = folder?.deliveries.find((d) => d.deliveryId === deliveryId);
  if (!folder || !delivery) return "no-such-delivery";
  if (isAcceptedButUnsaid(folder, delivery)) return markSent(world, folder, delivery);
  const company = found(await world.store.get("company", { companyId }), "company");
  const may = mayHandOver(folder.head, inZone(folder.head, delivery, company), trustedNow);
  if (may.do === "nothing") return hasLeft(world, delivery);
  if (may.do === "wait") return wait(world, delivery, { until: may.until, trustedNow });
  if (may.do === "drop") return save(world, [{ save: stopDelivery(delivery, may.because) }], may.because);
  const customer = await world.store.get("customer", { companyId, customerId: delivery.customerId });
  const address = customer ? addressesFor(delivery, customer) : { because: "no-address" as const };
  if (!customer || "because" in address) return fail(world, folder, { ...delivery, because: "because" in address ? address.because : "no-address" });
  try {
    return await handOver(world, folder, await makeMessage(world, { folder, company, delivery, customer, to: address.to }));
  } catch (error) {
    // What cannot be made now cannot be made later either: it ends visibly instead of being tried for ever.
    if (error instanceof Refusal && error.kind === "invalid") return fail(world, folder, { ...delivery, because: error.code });
    throw error;
  }
}

/** A definite end without a mail: the delivery, what the list says of it, and a message that somebody must look at. */
async function ended(world: World, folder: InvoiceFolder, delivery: Delivery): Promise<Change[]> {
  const failed: Delivery = { ...delivery, state: "failed", dueAt: null };
  const head = { ...folder.head, autoSend: summary(folder.head.autoSend, [failed]) };
  return [{ save: failed }, { save: head }, ...(await tellFailure(world, folder, failed))];
}

const fail = async (world: World, folder: InvoiceFolder, delivery: Delivery): Promise<string> => save(world, await ended(world, folder, delivery), "failed");

/** The company may have moved to another zone since: a day does not begin earlier for that (I1). */
function inZone(head: InvoiceHead, delivery: Delivery, company: Company): Delivery {
  if (delivery.trigger !== "auto" || delivery.slot !== "first" || !head.issuedAt) return delivery;
  const earliest = sendNotBefore(head.issuedAt, head.issueOn, company);
  return earliest > delivery.sendNotBefore ? { ...delivery, sendNotBefore: earliest } : delivery;
}

/** The hand-over itself. A row that changed since it was read refuses the save, and nothing leaves. */
async function handOver(world: World, folder: InvoiceFolder, made: MadeMessage): Promise<string> {
  const handing: Delivery = { ...handedOver({ ...made.delivery }, world.clock.now()), handedOverBy: world.ids.next("hov") };
  const known = await committed(world, handing);
  if (!known) return "changed-meanwhile";
  const answer = await world.mailer.send(made.mail);
  const after = await noted(world, folder, { delivery: known, answer });
  world.log("handed-over", { companyId: known.companyId, deliveryId: known.deliveryId, answer: answer.is });
  return answer.is === "accepted" ? markSent(world, folder, after) : after.state;
}

/** The row as it stands after this run has handed it over; null when it was somebody else's turn. */
async function committed(world: World, handing: Delivery): Promise<Delivery | null> {
  try {
    await world.store.commit([{ save: handing }]);
    return { ...handing, version: handing.version + 1 };
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    // A save whose answer was lost is tried again below, and then meets itself: the mail would wait for nobody.
    const folder = await world.store.invoice(handing.companyId, handing.invoiceId);
    return folder?.deliveries.find((one) => one.state === "handing" && one.handedOverBy === handing.handedOverBy) ?? null;
  }
}

/** The answer in the rows, whatever was written meanwhile: at first on what is in hand, then on what is read again. */
async function noted(world: World, folder: InvoiceFolder, { delivery, answer }: { delivery: Delivery; answer: Answer }): Promise<Delivery> {
  const { companyId, invoiceId, slot } = delivery;
  const read = async () => {
    const fresh = await world.store.invoice(companyId, invoiceId);
    const row = fresh?.deliveries.find((d) => d.slot === slot);
    return fresh && row ? { folder: fresh, delivery: row } : null;
  };
  return onFresh({ folder, delivery }, read, async (standing) => {
    const next = answered(standing.delivery, answer, world.clock.now());
    if (next !== standing.delivery) await world.store.commit(next.state === "failed" ? await ended(world, standing.folder, next) : [{ save: next }]);
    return { ...next, version: next.version + 1 };
  });
}

const isAcceptedButUnsaid = ({ head }: InvoiceFolder, delivery: Delivery): boolean => delivery.kind === "invoice" && delivery.acceptedAt !== null && head.phase === "issued" && head.sentAt === null;

/** The head says sent only once the service has the mail (I8). Killed before this, the next hint or event says it. */
async function markSent(world: World, { head }: InvoiceFolder, delivery: Delivery): Promise<string> {
  await onFresh(
    head,
    () => world.store.get("invoice", { companyId: head.companyId, invoiceId: head.invoiceId }),
    async (fresh) => {
      const said = saidSent(fresh, delivery);
      if (said !== fresh) await world.store.commit([{ save: said }]);
    },
  );
  return "accepted";
}

/** It has left, or will not leave: the sweep that found it here shall find it at its deadline. */
async function hasLeft(world: World, delivery: Delivery): Promise<string> {
  const after = awaitingNews(delivery, world.clock.now());
  return after === delivery ? `is-${delivery.state}` : save(world, [{ save: after }], `is-${delivery.state}`);
}

/** Too early: a hint for the right time when that is near, else the sweep finds it. */
async function wait(world: World, delivery: Delivery, { until, trustedNow }: { until: Instant; trustedNow: Instant }): Promise<string> {
  await world.hints.deliver(delivery, Date.parse(until) - Date.parse(trustedNow));
  return "too-early";
}

/** Somebody who wrote meanwhile is right: the next hint looks again. */
async function save(world: World, changes: Change[], said: string): Promise<string> {
  await world.store.commit(changes).catch((error: unknown) => {
    if (!(error instanceof StaleWrite)) throw error;
  });
  return said;
}
