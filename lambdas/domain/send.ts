import type { Instant } from "./days.ts";
import { hurryDelivery, isReusable } from "./delivery-commands.ts";
import type { Delivery, DeliveryChannel } from "./delivery.ts";
import type { InvoiceHead } from "./invoice.ts";
import { summary, type Standing } from "./invoice-commands.ts";
import { newDocumentDelivery } from "./new-delivery.ts";

export interface Sending {
  /** Names the row of a deliberate resend: the same request makes the same row (I4). */
  resendSlot: string;
  to: string[];
  note: string | null;
  /** The channel that a person chose; null leaves it to the customer's own. */
  channel: DeliveryChannel | null;
  now: Instant;
  by: string;
}

/** Sends by hand: the first delivery itself while it has not left, otherwise a resend with a row of its own (R5). */
export function sent({ head, deliveries }: Standing, { resendSlot, to, note, channel, now, by }: Sending): Standing & { delivery: Delivery } {
  const first = deliveries.find((delivery) => delivery.slot === "first");
  const chosen = { to, note, channel: channel ?? ("email" as const), ...(channel ? { chosen: true } : {}) };
  const fresh = (slot: string): Delivery => ({ ...newDocumentDelivery(head, { slot, trigger: "manual", sendNotBefore: now, by, now }), ...chosen });
  let delivery: Delivery;
  if (!first) delivery = fresh("first");
  else if (isReusable(first) && !head.sentAt) delivery = { ...hurryDelivery(first, now), rev: first.rev + 1, ...chosen };
  else if (isInHand(first)) delivery = hurryDelivery(first, now);
  else delivery = deliveries.find((d) => d.slot === resendSlot) ?? fresh(resendSlot);
  const all = [...deliveries.filter((d) => d.slot !== delivery.slot), delivery];
  const after: InvoiceHead = { ...head, autoSend: summary(head.autoSend, all) };
  return { head: after, deliveries: all, delivery };
}

const isInHand = (delivery: Delivery): boolean => delivery.state === "handing" || delivery.state === "unconfirmed";
