import type { Delivery } from "../domain/delivery.ts";
import type { Payment } from "../domain/payment.ts";
import { receiptOf } from "../domain/receipts.ts";
import { StaleWrite, type Actor, type World } from "../ports.ts";
import { found } from "./shared/not-found.ts";
import { seedOf, type RequestKey } from "./shared/request-key.ts";
import { wakeDeliveries } from "./shared/wake-deliveries.ts";

/** Sends the receipt of a payment once more; the same request makes the same one. */
export async function sendReceipt(world: World, actor: Actor, { paymentId, request = null }: { paymentId: string; request?: RequestKey | null }): Promise<{ payment: Payment; delivery: Delivery; replayed: boolean }> {
  const payment = found(await world.store.payment(actor.companyId, paymentId), "payment");
  const again = world.ids.hash(request ? seedOf(paymentId, "receipt", request) : world.ids.next("x")).slice(0, 20);
  const delivery: Delivery = { ...receiptOf(payment, actor, again), trigger: "manual" };
  try {
    await world.store.commit([{ save: delivery }]);
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    return { payment, delivery: found(await world.store.get("delivery", delivery), "delivery"), replayed: true };
  }
  await wakeDeliveries(world, actor.at, [delivery]);
  return { payment, delivery, replayed: false };
}
