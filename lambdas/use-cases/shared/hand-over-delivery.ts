import { bringsDocument } from "../../domain/delivery-commands.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { answered, handedOver, type Answer } from "../../domain/hand-over.ts";
import type { InvoiceHead } from "../../domain/invoice.ts";
import { saidSent } from "../../domain/said-sent.ts";
import { StaleWrite, type Change, type Folder, type World } from "../../ports.ts";
import { endedDelivery } from "./end-delivery.ts";
import { joinFeedback } from "./join-feedback.ts";
import { onFresh } from "./retry-stale.ts";

/** A message that is made and waits for its one hand-over. */
export interface Ready {
  delivery: Delivery;
  send(): Promise<Answer>;
  /** What is saved together with the hand-over, or not at all. */
  also?: Change[];
}

/** The hand-over itself. A row that changed since it was read refuses the save, and nothing leaves (decisions 2). */
export async function handOver(world: World, folder: Folder, { delivery: made, send, also = [] }: Ready): Promise<string> {
  const handing: Delivery = { ...handedOver(made, world.clock.now()), handedOverBy: world.ids.next("hov") };
  const known = await committed(world, handing, also);
  if (!known) return "changed-meanwhile";
  const answer = await send();
  const after = await noted(world, folder, { delivery: known, answer });
  const { companyId, deliveryId } = known;
  world.log("handed-over", { companyId, deliveryId, answer: answer.is });
  if (answer.is !== "accepted") return after.state;
  await markSent(world, folder, after);
  for (const event of refusedIn(answer, world.clock.now())) await joinFeedback(world, { companyId, deliveryId, event });
  return "accepted";
}

/** Recipients that the server refused while it took the mail for others. */
const refusedIn = (answer: Answer & { is: "accepted" }, at: string) =>
  (answer.recipients ?? []).flatMap(({ address, is, detail }) => (is === "accepted" ? [] : [{ type: is === "refused" ? ("bounce" as const) : ("soft-bounce" as const), recipient: address.toLowerCase(), at, detail }]));

/** The row as it stands after this run has handed it over; null when it was somebody else's turn. */
async function committed(world: World, handing: Delivery, also: Change[]): Promise<Delivery | null> {
  try {
    await world.store.commit([{ save: handing }, ...also]);
    return { ...handing, version: handing.version + 1 };
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    // A save whose answer was lost is tried again below, and then meets itself: the mail would wait for nobody.
    const row = await world.store.get("delivery", handing);
    return row?.state === "handing" && row.handedOverBy === handing.handedOverBy ? row : null;
  }
}

/** The answer in the rows, whatever was written meanwhile: at first on what is in hand, then on what is read again. */
async function noted(world: World, folder: Folder, { delivery, answer }: { delivery: Delivery; answer: Answer }): Promise<Delivery> {
  const { companyId, ownerId, slot } = delivery;
  const read = async () => {
    const fresh = await world.store.folder(companyId, ownerId);
    const row = fresh?.deliveries.find((d) => d.slot === slot);
    return fresh && row ? { folder: fresh, delivery: row } : null;
  };
  return onFresh({ folder, delivery }, read, async (standing) => {
    const next = answered(standing.delivery, answer, world.clock.now());
    if (next !== standing.delivery) await world.store.commit(next.state === "failed" ? await endedDelivery(world, standing.folder, next) : [{ save: next }]);
    return { ...next, version: next.version + 1 };
  });
}

/** Whether a document's mail has left and its head does not say so yet: killed in between, the next hint or event says it. */
export const isUnsaid = ({ owner }: Folder, delivery: Delivery): boolean =>
  owner.type === "invoice" && bringsDocument(delivery) && delivery.acceptedAt !== null && owner.phase === "issued" && owner.sentAt === null;

/** The head says sent only once the service has the mail (I8). */
export async function markSent(world: World, { owner }: Folder, delivery: Delivery): Promise<string> {
  if (owner.type === "statement") await markStatement(world, owner, delivery);
  if (owner.type !== "invoice") return "accepted";
  const read = (): Promise<InvoiceHead | null> => world.store.get("invoice", { companyId: owner.companyId, invoiceId: owner.invoiceId });
  await onFresh(owner, read, async (fresh) => {
    const said = saidSent(fresh, delivery);
    if (said !== fresh) await world.store.commit([{ save: said }]);
  });
  return "accepted";
}

async function markStatement(world: World, statement: Folder["owner"] & { type: "statement" }, { acceptedAt }: Delivery): Promise<void> {
  const read = () => world.store.get("statement", { companyId: statement.companyId, statementId: statement.statementId });
  await onFresh(statement, read, async (fresh) => {
    if (!fresh.sentAt) await world.store.commit([{ save: { ...fresh, sentAt: acceptedAt } }]);
  });
}
