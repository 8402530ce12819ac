import { placeOfDelivery } from "../domain/delivery-id.ts";
import { NotPrinted, type LetterRun } from "../domain/letter-run.ts";
import { ownerSaidSent } from "../domain/said-sent.ts";
import type { Actor, World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { retryStale } from "./shared/retry-stale.ts";

/** Letters of a run are in the post: each counts as sent from now on, but those that were stopped and taken out. */
export async function markPosted(world: World, actor: Actor, { runId }: { runId: string }): Promise<{ run: LetterRun; replayed: boolean }> {
  const { companyId, at } = actor;
  const run = found(await world.store.get("letter-run", { companyId, runId }), "letter-run");
  if (run.state !== "done") throw new NotPrinted();
  if (run.postedAt) return { run, replayed: true };
  for (const deliveryId of run.deliveryIds) await posted(world, actor, { deliveryId, runId });
  return retryStale(async () => {
    const fresh = found(await world.store.get("letter-run", { companyId, runId }), "letter-run");
    if (fresh.postedAt) return { run: fresh, replayed: true };
    await world.store.commit([{ save: { ...fresh, postedAt: at } }]);
    return { run: { ...fresh, postedAt: at, version: fresh.version + 1 }, replayed: false };
  });
}

const posted = (world: World, { companyId, at }: Actor, { deliveryId, runId }: { deliveryId: string; runId: string }): Promise<void> =>
  retryStale(async () => {
    const place = placeOfDelivery(deliveryId);
    const folder = place && (await world.store.folder(companyId, place.ownerId));
    const letter = folder?.deliveries.find((one) => one.deliveryId === deliveryId);
    if (!folder || !letter || letter.state !== "handing" || letter.runId !== runId) return;
    if (letter.stop) return world.store.commit([{ save: { ...letter, state: "cancelled", because: letter.stop, dueAt: null } }]);
    const sent = { ...letter, state: "accepted" as const, acceptedAt: at, dueAt: null };
    const owner = ownerSaidSent(folder.owner, sent);
    await world.store.commit([{ save: sent }, ...(owner === folder.owner ? [] : [{ save: owner }])]);
  });
