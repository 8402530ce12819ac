import type { Instant } from "../../domain/days.ts";
import type { World } from "../../ports.ts";
import { hearPayment } from "./hear-payment.ts";
import { reconcilePayments } from "./reconcile-payments.ts";
import { resumeImport } from "./resume-import.ts";
import { settleDelivery } from "./settle-delivery.ts";
import { settlePayment } from "./settle-payment.ts";

export interface DueInput {
  companyId: string;
  /** Of what is due: a delivery, an import, an attempt to pay. */
  id: string;
  trustedNow: Instant;
}

/** What can fall due, by the word in the due index. `deliver` is not here: it has a queue of its own. */
export const DUE_KINDS: Record<string, (world: World, input: DueInput) => Promise<string>> = {
  "hear-payment": hearPayment,
  "reconcile-payments": reconcilePayments,
  "resume-import": resumeImport,
  "settle-delivery": (world, { id, ...at }) => settleDelivery(world, { deliveryId: id, ...at }),
  "settle-payment": settlePayment,
};
