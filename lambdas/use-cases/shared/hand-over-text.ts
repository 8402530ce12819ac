import type { Delivery } from "../../domain/delivery.ts";
import type { Instant } from "../../domain/days.ts";
import { e164Of } from "../../domain/phone-number.ts";
import type { TextedNumber } from "../../domain/texted-number.ts";
import { textNotBefore } from "../../domain/text-window.ts";
import type { World } from "../../ports.ts";
import { handOver } from "./hand-over-delivery.ts";
import { makeText, type MakingText } from "./make-text.ts";
import { saveIfUnchanged } from "./save-if-unchanged.ts";

/**
 * Hands a text over by day, and by itself at most one a day to the same number; a person who sends one by hand decides for
 * themselves. That a number was texted is saved together with the hand-over, so that of two at once one waits.
 */
export async function handOverText(world: World, making: Omit<MakingText, "number">, { to, now }: { to: string[]; now: Instant }): Promise<string> {
  const { folder, company, delivery, customer } = making;
  const number = e164Of(to[0] ?? "", customer.address?.country ?? company.address?.country ?? null);
  const key = { companyId: company.companyId, numberHash: world.ids.hash(number) };
  const before = await world.store.get("texted-number", key);
  const counts = before && delivery.trigger === "auto" && before.deliveryId !== delivery.deliveryId;
  const until = textNotBefore(now, company.timeZone, counts ? before.lastAt : null);
  if (now < until) return postpone(world, delivery, until);
  const texted: TextedNumber = { ...(before ?? { type: "texted-number", version: 0, ...key }), lastAt: now, deliveryId: delivery.deliveryId };
  return handOver(world, folder, { ...(await makeText(world, { ...making, number })), also: [{ save: texted }] });
}

/** It waits for the morning. */
const postpone = (world: World, delivery: Delivery, until: Instant): Promise<string> =>
  saveIfUnchanged(world, [{ save: { ...delivery, channel: "sms", sendNotBefore: until, dueAt: until } }], "waits-for-morning");
