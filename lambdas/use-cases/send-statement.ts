import { newDelivery } from "../domain/new-delivery.ts";
import type { Delivery } from "../domain/delivery.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { seedOf, type RequestKey } from "./shared/request-key.ts";
import { wakeDeliveries } from "./shared/wake-deliveries.ts";

/** Sends a statement that was made before, as it was made. */
export async function sendStatement(world: World, actor: Actor, { statementId, request = null }: { statementId: string; request?: RequestKey | null }): Promise<{ delivery: Delivery; replayed: boolean }> {
  const { companyId, at, by } = actor;
  const folder = found(await world.store.folder(companyId, statementId), "statement");
  const customerId = "customerId" in folder.owner ? (folder.owner.customerId ?? "") : "";
  const again = `r${world.ids.hash(request ? seedOf(statementId, "send", request) : world.ids.next("x")).slice(0, 16)}`;
  const slot = folder.deliveries.some((one) => one.slot === "first") ? again : "first";
  const delivery = newDelivery({ companyId, ownerId: statementId, customerId, kind: "statement", slot, trigger: "manual", sendNotBefore: at, now: at, by });
  try {
    await world.store.commit([{ save: delivery }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return { delivery: found(await world.store.get("delivery", delivery), "delivery"), replayed: true };
  }
  await wakeDeliveries(world, at, [delivery]);
  return { delivery, replayed: false };
}
