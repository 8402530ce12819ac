import { bringsDocument } from "../domain/delivery-commands.ts";
import { placeOfDelivery } from "../domain/delivery-id.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import { nextEntry } from "../domain/audit-entry.ts";
import { newDelivery } from "../domain/new-delivery.ts";
import { refusal } from "../domain/refusal.ts";
import { ownerSaidSent, saidSent } from "../domain/said-sent.ts";
import type { Actor, Change, Folder, World } from "../ports.ts";
import { found, NotFound } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";
import { wakeDeliveries } from "./shared/wake-deliveries.ts";

/** Only what nobody knows, or what failed, can be settled by a person. */
export const NothingToSettle = refusal<{ state: DeliveryState }>("conflict", "nothing-to-settle");

export interface SettleInput {
  deliveryId: string;
  how: "confirm" | "resend";
}

/** A person says what became of a delivery that failed or that nobody knows of: it arrived, or it shall be sent again (R5). */
export const settleUnknown = (world: World, actor: Actor, { deliveryId, how }: SettleInput): Promise<Delivery> =>
  retryStale(async () => {
    const place = placeOfDelivery(deliveryId);
    if (!place) throw new NotFound({ what: "delivery" });
    const folder = found(await world.store.folder(actor.companyId, place.ownerId), "delivery");
    const before = found(folder.deliveries.find(({ slot }) => slot === place.slot) ?? null, "delivery");
    const again = `r${world.ids.hash(`again ${deliveryId}`).slice(0, 16)}`;
    const born = folder.deliveries.find(({ slot }) => slot === again);
    if (before.settledBy) return born && how === "resend" ? born : before;
    if (before.state !== "unknown" && !(before.state === "failed" && how === "resend")) throw new NothingToSettle({ state: before.state });
    const settled: Delivery = { ...before, settledBy: `${how} ${actor.by}`, ...(how === "confirm" ? { state: "accepted", acceptedAt: before.handedOverAt, because: null } : {}) };
    const fresh = how === "resend" ? repeated(before, again, actor) : null;
    await world.store.commit([{ save: settled }, ...(fresh ? [{ save: fresh }] : []), ...said(world, actor, { folder, settled, how })]);
    await wakeDeliveries(world, actor.at, fresh ? [fresh] : []);
    return fresh ?? { ...settled, version: settled.version + 1 };
  });

/** The same message once more, with a row and an id of its own (I4). */
function repeated(before: Delivery, slot: string, { companyId, at, by }: Actor): Delivery {
  const { ownerId, customerId, kind, channel, chosen, note, answers, aboutId, rev, to } = before;
  const fresh = newDelivery({ companyId, ownerId, customerId, kind, slot, trigger: "manual", sendNotBefore: at, now: at, by });
  return { ...fresh, channel, note, rev, to: kind === "reply" ? to : [], ...(chosen ? { chosen } : {}), ...(answers ? { answers } : {}), ...(aboutId ? { aboutId } : {}), ...(channel === "letter" ? { dueAt: null } : {}) };
}

/** The document's head with the audit entry; other owners keep no chain. */
function said(world: World, { at, by }: Actor, { folder: { owner }, settled, how }: { folder: Folder; settled: Delivery; how: string }): Change[] {
  if (owner.type !== "invoice") {
    const told = how === "confirm" ? ownerSaidSent(owner, settled) : owner;
    return told === owner ? [] : [{ save: told }];
  }
  const entry = nextEntry(owner, { resource: owner.invoiceId, at, by, action: `${how}-delivery`, facts: { deliveryId: settled.deliveryId } }, world.ids.hash);
  const head = how === "confirm" && bringsDocument(settled) ? saidSent(owner, settled) : owner;
  return [{ save: { ...head, auditHash: entry.hash } }, { save: entry }];
}
