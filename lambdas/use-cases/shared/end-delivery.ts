import { isCourtesy } from "../../domain/delivery-shelf.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { summary } from "../../domain/invoice-commands.ts";
import type { Change, Folder, World } from "../../ports.ts";
import { tellFailure } from "./tell-inbox.ts";

/**
 * A definite end without a message: the delivery, what the list says of it, and a note that somebody must look at. A receipt
 * for somebody without an address is simply not sent, and its row says why.
 */
export async function endedDelivery(world: World, folder: Folder, delivery: Delivery): Promise<Change[]> {
  const isLeftOut = isCourtesy(delivery) && (delivery.because === "no-address" || delivery.because === "address-undeliverable");
  if (isLeftOut) return [{ save: { ...delivery, state: "cancelled", dueAt: null } }];
  const failed: Delivery = { ...delivery, state: "failed", dueAt: null };
  const { owner } = folder;
  const head = owner.type === "invoice" && delivery.slot === "first" ? [{ save: { ...owner, autoSend: summary(owner.autoSend, [failed]) } }] : [];
  return [{ save: failed }, ...head, ...(await tellFailure(world, folder, failed))];
}
