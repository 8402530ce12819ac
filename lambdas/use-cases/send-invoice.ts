import type { DeliveryChannel } from "../domain/delivery.ts";
import { sent } from "../domain/send.ts";
import type { Actor, World } from "../ports.ts";
import { changeInvoice, type Changed } from "./shared/change-invoice.ts";
import type { RequestKey } from "./shared/request-key.ts";

export interface SendInput {
  invoiceId: string;
  to?: string[];
  message?: string;
  /** The channel that the person chose; without it the customer's own. */
  channel?: DeliveryChannel;
  request?: RequestKey | null;
}

/** Sends by a person's hand: makes the waiting mail due at once, or a resend when one has left already. */
export function sendInvoice(world: World, actor: Actor, { invoiceId, to = [], message, channel, request = null }: SendInput): Promise<Changed> {
  const resendSlot = `r${(request ? world.ids.hash(`${invoiceId} ${request.key}`).slice(0, 16) : world.ids.next("x").slice(-16)).toLowerCase()}`;
  return changeInvoice(world, actor, { invoiceId, action: "send", request }, ({ head, deliveries }) => {
    const { delivery, ...standing } = sent({ head, deliveries }, { resendSlot, to, note: message ?? null, channel: channel ?? null, now: actor.at, by: actor.by });
    return { standing, facts: { deliveryId: delivery.deliveryId } };
  });
}
