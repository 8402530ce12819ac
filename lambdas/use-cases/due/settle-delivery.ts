import { placeOfDelivery } from "../../domain/delivery-id.ts";
import { settled } from "../../domain/hand-over.ts";
import type { Instant } from "../../domain/days.ts";
import type { World } from "../../ports.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { tellFailure } from "../shared/tell-inbox.ts";

/** A delivery whose deadline has passed without news: unconfirmed becomes unknown, accepted waits on or becomes unknown (I6). */
export async function settleDelivery(world: World, { companyId, deliveryId, trustedNow }: { companyId: string; deliveryId: string; trustedNow: Instant }): Promise<string> {
  const place = placeOfDelivery(deliveryId);
  if (!place) return "no-such-delivery";
  return retryStale(async () => {
    const folder = await world.store.folder(companyId, place.ownerId);
    const delivery = folder?.deliveries.find(({ slot }) => slot === place.slot);
    if (!folder || !delivery) return "no-such-delivery";
    const after = settled(delivery, trustedNow);
    if (after === delivery) return "not-yet";
    await world.store.commit([{ save: after }, ...(after.state === "unknown" ? await tellFailure(world, folder, after) : [])]);
    return after.state;
  });
}
