import type { Instant } from "../../domain/days.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { World } from "../../ports.ts";

/** Hints for what waits to leave; the rows decide, so a lost hint only makes it later. */
export async function wakeDeliveries(world: World, now: Instant, deliveries: Delivery[]): Promise<void> {
  for (const delivery of deliveries) {
    // Paper that lies ready waits for a run and not for a worker.
    if (delivery.state === "pending" && delivery.dueAt) await world.hints.deliver(delivery, Date.parse(delivery.sendNotBefore) - Date.parse(now));
  }
}
