import type { Instant } from "./days.ts";
import { hurryDelivery, isReusable } from "./delivery-commands.ts";
import type { Delivery } from "./delivery.ts";
import type { InvoiceHead } from "./invoice.ts";
import { summary, type Standing } from "./invoice-commands.ts";
import { newDelivery } from "./issue.ts";

export interface Sending {
  /** Names the row of a deliberate resend: the same request makes the same row (I4). */
  resendSlot: string;
  to: string[];
  note: string | null;
  now: Instant;
  by: string;
}

/** Sends by hand: the first delivery itself while it has not left, otherwise a resend with a row of its own (R5). */
export function sent({ head, deliveries }: Standing, { resendSlot, to, note, now, by }: Sending): Standing & { delivery: Delivery } {
  const first = deliveries.find((delivery) => delivery.slot === "first");
  const fresh = (slot: string): Delivery => ({ ...newDelivery(head, slot, { trigger: "manual", sendNotBefore: now, createdBy: by, now }), to, note });
  let delivery: Delivery;
  if (!first) delivery = fresh("first");
  else if (isReusable(first) && !head.sentAt) delivery = { ...hurryDelivery(first, now), rev: first.rev + 1, to, note };
  else if (isInHand(first)) delivery = hurryDelivery(first, now);
  else delivery = deliveries.find((d) => d.slot === resendSlot) ?? fresh(resendSlot);
  const all = [...deliveries.filter((d) => d.slot !== delivery.slot), delivery];
  const after: InvoiceHead = { ...head, autoSend: summary(head.autoSend, all) };
  return { head: after, deliveries: all, delivery };
}

const isInHand = (delivery: Delivery): boolean => delivery.state === "handing" || delivery.state === "unconfirmed";
