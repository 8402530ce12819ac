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
  const again = (seed: string) => `r${world.ids.hash(seed).slice(0, 16)}`;
  const isFirst = !folder.deliveries.some((one) => one.slot === "first");
  // A key names its own mail, whatever else was sent before or since: the same request makes no second one.
  const slot = request ? again(seedOf(statementId, "send", request)) : isFirst ? "first" : again(world.ids.next("x"));
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
