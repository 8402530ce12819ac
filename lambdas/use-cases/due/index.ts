import type { Instant } from "../../domain/days.ts";
import type { World } from "../../ports.ts";
import { resumeImport } from "./resume-import.ts";
import { settleDelivery } from "./settle-delivery.ts";

export interface DueInput {
  companyId: string;
  /** Of the delivery or import that is due. */
  id: string;
  trustedNow: Instant;
}

/** What can fall due, by the word in the due index. `deliver` is not here: it has a queue of its own. */
export const DUE_KINDS: Record<string, (world: World, input: DueInput) => Promise<string>> = {
  "resume-import": resumeImport,
  "settle-delivery": (world, { id, ...at }) => settleDelivery(world, { deliveryId: id, ...at }),
};
